#!/usr/bin/python3
"""Options from a file, from the environment and from the command line, and what `willai config check` says of them.
config_test.py PROGRAM ROOT"""
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from operated_site import Site, run_tests, willai


class Settings(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="willai-config.")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        self.file = self.folder / "willai.toml"

    def write(self, text):
        self.file.write_text(text)
        return self.file

    def checked(self, *words, **environment):
        """({option: (value, where from)}, what is wrong)"""
        with mock.patch.dict(os.environ, {name: str(value) for name, value in environment.items()}):
            said = willai("config", "check", *words)
        table = {}
        for line in said.stdout.splitlines():
            option, rest = line.split(maxsplit=1)
            value, _, origin = rest.rpartition("  ")
            table[option] = (value.strip(), origin.strip())
        self.assertEqual(said.returncode, 1 if said.stderr else 0, said.stderr)
        return table, said.stderr

    def test_the_command_line_counts_before_the_environment_and_that_before_the_file(self):
        config = self.write('log-format = "json"\nlog-level = "error"\nbase-url = "https://file.example"\n')
        with mock.patch.dict(os.environ, {"WILLAI_LOG_LEVEL": "info", "WILLAI_BASE_URL": "https://environment.example"}):
            site = Site(self, "--config", config, "--base-url", "https://line.example", "--access-log")
        page = site.get("/profession/chef")[2].decode()
        self.assertIn("https://line.example/profession/chef", page)
        self.assertNotIn("environment.example", page)
        self.assertEqual([event["event"] for event in site.events()], ["request"], "json is from the file, the level from the environment")

    def test_check_says_where_each_value_is_from(self):
        config = self.write('listen = "127.0.0.1:8081"\n# mail\nbehind-proxy = true\nnetwork-limit = ["192.0.2.0/24=5", "198.51.100.0/24=6"]\n'
                            "report-limits = [3, 40, 2000]\nlease = 30\n")
        table, fault = self.checked("--config", config, WILLAI_BASE_URL="https://example.org", WILLAI_LOG_FORMAT="json")
        self.assertEqual(fault, "")
        self.assertEqual(table["listen"], ("127.0.0.1:8081", f"{config}:1"))
        self.assertEqual(table["behind-proxy"], ("true", f"{config}:3"))
        self.assertEqual(table["network-limit"], ("192.0.2.0/24=5, 198.51.100.0/24=6", f"{config}:4"))
        self.assertEqual(table["base-url"], ("https://example.org", "WILLAI_BASE_URL"))
        self.assertEqual(table["log-level"], ("info", "the default"))
        self.assertNotIn("lease", table, "an option of the worker alone")
        self.assertEqual(self.checked("--config", config, "--command", "worker")[0]["lease"], ("30", f"{config}:6"))
        self.assertEqual(self.checked(WILLAI_CONFIG=config)[0]["listen"][0], "127.0.0.1:8081")

    def test_an_empty_value_counts_as_none(self):
        """It must not take the next option as its value."""
        config = self.write('edition = ""\ncontact = "file@example.org"\nnetwork-limit = []\nlog-format = ""\n')
        table, fault = self.checked("--config", config, WILLAI_BASE_URL="", WILLAI_CONTACT="", WILLAI_NETWORK_LIMIT="", WILLAI_LISTEN="")
        self.assertEqual(fault, "")
        for option, value in (("edition", "-"), ("base-url", "-"), ("network-limit", "-"), ("log-format", "text"), ("listen", "127.0.0.1:8080")):
            self.assertEqual(table[option], (value, "the default"))
        self.assertEqual(table["contact"], ("file@example.org", f"{config}:2"))

    def test_what_is_wrong_is_said_with_its_place(self):
        for text, words in (('lisen = "x"\n', "willai.toml:1: “lisen” is no option"), ('\nlisten = {}\n', "willai.toml:2: "), ('listen = "x\n', "willai.toml:1"),
                            ('listen = "nowhere"\n', "“nowhere” is not an address"), ('threads = "many"\n', "many"),
                            ('edition = "/no/such/edition"\n', "/no/such/edition"), ('log-format = "xml"\n', "xml"),
                            ('mail = "smtp://relay.example"\nmail-from = "a@b.example"\n', "--base-url"),
                            ('mail = "smtp://u@relay.example"\nmail-password = "/no/such/file"\nmail-from = "a@b.example"\nbase-url = "https://a.example"\n',
                             "/no/such/file"), ('network-limit = ["192.0.2.0/24"]\n', "has no number")):
            said = willai("config", "check", "--config", self.write(text))
            self.assertEqual(said.returncode, 1, text)
            self.assertIn(words, said.stderr, text)
        self.assertIn("no file", willai("config", "check", "--config", self.folder / "none").stderr)

    def test_a_key_that_is_no_option_keeps_the_site_from_starting(self):
        said = willai("serve", "--config", self.write('listen = "127.0.0.1:0"\nmail_from = "a@b.example"\n'))
        self.assertEqual(said.returncode, 2)
        self.assertIn("willai.toml:2: “mail_from” is no option", said.stderr)
        self.assertEqual(said.stderr.count("\n"), 1)

    def test_one_file_serves_all_commands(self):
        store = self.folder / "reports.sqlite"
        config = self.write(f'store = "{store}"\nlisten = "127.0.0.1:1"\nmail = "folder:{self.folder}/letters"\nbase-url = "https://a.example"\n')
        site = Site(self, "--config", config, store=store)
        self.assertEqual(site.ask("reader@inbox.example"), 303)
        for words in (("worker", "--once"), ("mail", "status"), ("privacy", "show", "reader@inbox.example"), ("store", "status")):
            said = willai(*words, "--config", config)
            self.assertEqual((said.returncode, said.stderr), (0, ""), words)

    def test_commands_on_files_do_not_read_it(self):
        with mock.patch.dict(os.environ, {"WILLAI_EDITION": "/no/such/edition", "WILLAI_CONFIG": "/no/such/file"}):
            self.assertEqual(willai("match", "nurse").returncode, 0)

    def test_passwords_from_the_environment(self):
        """The value reaches the mail server, and is in no list of processes."""
        with mock.patch.dict(os.environ, {"WILLAI_MAIL_PASSWORD_TEXT": "sesame"}):
            said = willai("mail", "test", "reader@inbox.example", "--mail", "smtp://user@127.0.0.1:1", "--mail-from", "a@b.example")
        self.assertEqual(said.returncode, 1)
        self.assertNotIn("password", said.stderr)
        said = willai("serve", "--mail", "smtp://user:sesame@relay.example", "--mail-from", "a@b.example", "--base-url", "https://a.example")
        self.assertIn("--mail-password", said.stderr)

    def test_the_example(self):
        said = willai("config", "check", "--config", Path(__file__).parents[2] / "docs/examples/operating/willai.toml")
        self.assertEqual((said.returncode, said.stderr), (0, ""))


if __name__ == "__main__":
    run_tests()
