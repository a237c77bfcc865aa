"""A receiver of callbacks in Python: it checks each hash before it trusts a callback."""

import hashlib
import hmac
import json
import threading
import unittest
from http.server import BaseHTTPRequestHandler, HTTPServer

from vox_mock import Mock


def is_signed(callback, salt, api_key):
    """Whether the sender knows the salt and the API key. The hash does not cover the payload."""
    signed = f"{salt}{callback['account_id']}{api_key}{callback['callback_id']}"
    expected = hashlib.md5(signed.encode()).hexdigest()
    return hmac.compare_digest(expected, callback["hash"])


class Receiver(HTTPServer):
    """Accepts callbacks with a valid hash and answers 403 if any other is in the same POST."""

    def __init__(self, secrets):
        super().__init__(("127.0.0.1", 0), ReceiverHandler)
        self.secrets = secrets
        self.accepted = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self):
        return f"http://127.0.0.1:{self.server_port}/callbacks"


class ReceiverHandler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        callbacks = json.loads(body)["callbacks"]
        secrets = self.server.secrets
        signed = [one for one in callbacks if is_signed(one, secrets["salt"], secrets["apiKey"])]
        self.server.accepted += signed
        self.send_response(200 if len(signed) == len(callbacks) else 403)
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass  # keeps the output of the tests clean


class CallbacksTest(unittest.TestCase):
    def setUp(self):
        self.mock = Mock("--state", "--balance", "10")
        self.addCleanup(self.mock.close)
        self.mock.call("SetAccountInfo", callback_salt="salt of the test")
        self.receiver = Receiver(self.mock.control("GET", "callback-secrets"))
        self.addCleanup(self.receiver.server_close)
        self.addCleanup(self.receiver.shutdown)

    def test_accepts_only_callbacks_with_a_valid_hash(self):
        forged = {"type": "card_expired", "fault": "wrong-hash"}
        callbacks = [{"type": "min_balance", "payload": {"is_repeated": True}}, forged]
        body = {"callbacks": callbacks, "url": self.receiver.url}
        deliveries = self.mock.control("POST", "callbacks", body)["deliveries"]
        self.assertEqual([one["status"] for one in deliveries], [403, 403])
        self.assertEqual([one["type"] for one in self.receiver.accepted], ["min_balance"])

    def test_is_told_when_the_balance_falls_to_its_limit(self):
        self.mock.call("SetAccountInfo", callback_url=self.receiver.url, min_balance_to_notify=5)
        self.mock.call("ChargeAccount", phone_id="1;2")
        deliveries = self.mock.control("GET", "callbacks")["deliveries"]
        self.assertEqual([one["status"] for one in deliveries], [200])
        self.assertEqual(self.receiver.accepted[0]["balance"], 5)


if __name__ == "__main__":
    unittest.main()
