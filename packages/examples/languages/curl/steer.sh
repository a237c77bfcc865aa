#!/usr/bin/env bash
# Starts the mock, adds a child, makes a call fail, verifies requests and resets, using only curl.
set -euo pipefail

folder=$(mktemp -d)
${VOX_MOCK_COMMAND:-npx vox-accounts-mock} --json --state >"$folder/start.json" &
trap 'kill %1; wait %1 || true; rm -r "$folder"' EXIT
until [ -s "$folder/start.json" ]; do
  kill -0 %1 # exits if the mock did not start
  sleep 0.1
done

field() { sed -E "s/.*\"$1\":\"([^\"]*)\".*/\1/" "$folder/start.json"; }
url=$(field url)
control_url=$(field controlUrl)
token_file=$(field tokenFile)

call() { curl -sS --fail-with-body -H "authorization: Bearer $(cat "$token_file")" "$url/$1"; }
control() { curl -sS --fail-with-body -X "$1" "$control_url/$2" ${3:+-d "$3"}; }
expect() { grep -q "$1" || { echo "Expected $1." >&2 && return 1; }; }

control GET ready | expect '"state":true'

control POST children '{"children":[{"account_name":"shop","frozen":true}]}' | expect '"ids":\['
call 'GetChildrenAccounts?child_account_name=shop' | expect '"frozen":true'

control POST faults '{"fault":{"sequence":[{"error":340},null]},"method":"GetAccountInfo"}' | expect '"id"'
call GetAccountInfo | expect '"code":340'
call GetAccountInfo | expect '"result"'
control GET 'verify?method=GetAccountInfo&times=2' | expect '"count":2'
if control GET 'verify?method=ChargeAccount' >"$folder/unmet.json"; then
  echo "The expectation should not be met." >&2
  exit 1
fi
expect 'There were 0' <"$folder/unmet.json"

control POST reset
control GET requests | expect '"requests":\[\]'
echo "The mock did what was asked."
