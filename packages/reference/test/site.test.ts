import { listOperations } from "@vox-accounts/scripts/contract/operations";
import { describe, expect, test } from "vitest";
import { buildSite } from "../src/site/build-site.ts";
import { readSources } from "../src/site/read-sources.ts";
import { fixtureSources } from "./support/fixture-sources.ts";

const sources = readSources();
const site = buildSite(sources);
const pages = [...site].filter(([name]) => name.endsWith(".html"));

test("the site has every method and every error code of the contract", () => {
  const document = site.get("reference-document.js") ?? "";
  for (const { name } of listOperations(sources.contract))
    expect(document).toContain(`"summary":"${name}"`);
  const errors = site.get("errors.html") ?? "";
  for (const code of Object.keys(sources.contract["x-error-catalogue"]?.codes ?? {}))
    expect(errors).toContain(`id="code-${code}"`);
});

test("the static site contains no token, key or mock address", () => {
  for (const [name, text] of site) {
    if (name === "renderer.js") continue; // not ours; the browser tests check what it requests
    expect(text, name).not.toMatch(/eyJ[\w-]{10,}\.|PRIVATE KEY|127\.0\.0\.1|localhost/u);
  }
});

test("pages load only files of the site, by relative addresses", () => {
  expect(pages.length).toBeGreaterThan(1);
  for (const [name, text] of pages) {
    const loaded = [...text.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]+)"/gu)];
    expect(loaded.length, name).toBeGreaterThan(0);
    for (const [, address = ""] of loaded)
      expect(address === "data:," || site.has(address), `${name} ${address}`).toBe(true);
  }
});

test("links between pages point to existing pages and places", () => {
  const document = site.get("reference-document.js") ?? "";
  const links = [
    ...[...document.matchAll(/\]\((\w+\.\w+)(?:#([\w-]+))?\)/gu)],
    ...pages.flatMap(([, text]) => [...text.matchAll(/<a href="([\w.]+)(?:#([\w-]+))?"/gu)]),
  ];
  expect(links.length).toBeGreaterThan(0);
  for (const [link, file = "", place] of links) {
    expect(site.has(file), link).toBe(true);
    if (place) expect(site.get(file), link).toContain(`id="${place}"`);
  }
});

describe("without examples and recipes", () => {
  test("the site has every page, and generated samples", () => {
    const small = buildSite(fixtureSources);
    expect([...small.keys()].filter((name) => name.endsWith(".html"))).toEqual(
      pages.map(([name]) => name),
    );
    expect(small.get("reference-document.js")).toContain("accounts.getLibrary(");
  });
});

test("the site includes the published contract", () => {
  expect(JSON.parse(site.get("openapi.json") ?? "")).toEqual(sources.contract);
});
