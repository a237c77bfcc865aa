"""Starts the mock, calls its API and controls it, using only the standard library."""

import json
import os
import shlex
import subprocess
import urllib.error
import urllib.parse
import urllib.request

COMMAND = shlex.split(os.environ.get("VOX_MOCK_COMMAND", "npx vox-accounts-mock"))


class Mock:
    """A mock in its own process; use it with `with`, or call `close`."""

    def __init__(self, *options):
        self._process = subprocess.Popen(
            [*COMMAND, "--json", *options], stdout=subprocess.PIPE, text=True
        )
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"The mock did not start; its exit code is {self._process.wait()}.")
        start = json.loads(line)
        self.url = start["url"]
        self.account_id = start["accountId"]
        self._control_url = start["controlUrl"]
        self._token_file = start["tokenFile"]

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        self._process.terminate()
        self._process.wait(timeout=10)
        self._process.stdout.close()

    def call(self, method, **params):
        """Calls an API method; errors come in the vendor's envelope, with HTTP 200."""
        with open(self._token_file, encoding="utf-8") as file:  # the mock renews it every half hour
            headers = {"authorization": f"Bearer {file.read()}"}
        form = urllib.parse.urlencode(params).encode()
        request = urllib.request.Request(f"{self.url}/{method}", data=form, headers=headers)
        with urllib.request.urlopen(request, timeout=10) as response:
            return json.load(response)

    def control(self, verb, path, body=None):
        """Calls the control path; raises an AssertionError with the reason if it refuses."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self._control_url}/{path}", data=data, method=verb)
        try:
            with urllib.request.urlopen(request, timeout=10) as response:
                text = response.read()
        except urllib.error.HTTPError as error:
            with error:
                raise AssertionError(json.load(error)["reason"]) from None
        return json.loads(text) if text else None
