"""Tests against the mock: `python3 -m pytest`, or `python3 -m unittest` without pytest."""

import unittest

from vox_mock import Mock


class AccountsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.mock = Mock("--state", "--balance", "10")

    @classmethod
    def tearDownClass(cls):
        cls.mock.close()

    def setUp(self):
        self.mock.control("POST", "reset")

    def test_lists_the_children_that_the_test_adds(self):
        added = {"account_name": "shop", "fixed_balance": 3.5, "frozen": True}
        ids = self.mock.control("POST", "children", {"children": [added]})["ids"]
        answer = self.mock.call("GetChildrenAccounts", child_account_name="shop")
        self.assertEqual([child["account_id"] for child in answer["result"]], ids)
        self.assertTrue(answer["result"][0]["frozen"])

    def test_charges_once(self):
        answer = self.mock.call("ChargeAccount", phone_id="1;2")
        self.assertEqual(answer["account_info"]["balance"], 5)
        expectation = {"method": "ChargeAccount", "params": {"phone_id": [1, 2]}, "times": 1}
        self.mock.control("POST", "verify", expectation)
        with self.assertRaisesRegex(AssertionError, "There were 1"):
            self.mock.control("POST", "verify", {**expectation, "times": 2})

    def test_hits_the_rate_limit(self):
        fault = {"rateLimit": {"calls": 1, "seconds": 60}}
        self.mock.control("POST", "faults", {"fault": fault})
        self.assertIn("result", self.mock.call("GetAccountInfo"))
        self.assertEqual(self.mock.call("GetAccountInfo")["error"]["code"], 340)
        self.mock.control("POST", "clock", {"offset": 61})
        self.assertIn("result", self.mock.call("GetAccountInfo"))

    def test_restores_a_saved_state(self):
        state = self.mock.control("GET", "state")
        self.mock.call("SetAccountInfo", language_code="ru")
        self.assertNotEqual(self.mock.control("GET", "state"), state)
        self.mock.control("PUT", "state", state)
        self.assertEqual(self.mock.control("GET", "state"), state)


if __name__ == "__main__":
    unittest.main()
