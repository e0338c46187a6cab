#!/usr/bin/python3
"""What an operator copies: the examples of docs/examples/operating and the systemd units are right by the tools that read them, and name only
what there is. A tool that is not installed is skipped and said.  deploy_test.py PROGRAM ROOT"""
import json
import re
import shutil
import socket
import ssl
import subprocess
import tempfile
import unittest
from pathlib import Path

from operated_site import PROGRAM, ROOT, Site, attacked, run_tests, wait_until

EXAMPLES = ROOT / "docs/examples/operating"


def tool(name):
    found = shutil.which(name, path="/usr/sbin:/usr/bin:/usr/local/bin:/bin")
    if not found:
        raise unittest.SkipTest(f"{name} is not installed")
    return found


def done(*words, **more):
    run = subprocess.run([str(word) for word in words], capture_output=True, text=True, **more)
    if run.returncode != 0:
        raise AssertionError(f"{words}: {run.stdout}{run.stderr}")
    return run.stdout + run.stderr


class Folder(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp(prefix="willai-deploy."))
        self.addCleanup(shutil.rmtree, self.folder)


class Prometheus(Folder):
    def test_the_alerts(self):
        promtool = tool("promtool")
        done(promtool, "check", "rules", EXAMPLES / "alerts.yml")
        done(promtool, "test", "rules", "alerts_test.yml", cwd=EXAMPLES)
        done(promtool, "check", "config", EXAMPLES / "prometheus.yml", cwd=EXAMPLES)

    def test_alerts_and_dashboard_name_metrics_that_there_are(self):
        """Of a site and of a worker that have done something."""
        site = Site(self, "--mail", f"folder:{self.folder / 'letters'}")
        site.ask("reader@inbox.example")
        site.get("/")
        wait_until(lambda: list((self.folder / "letters").glob("*.eml")), what="the letter")
        there = {name.split("{")[0] for name in site.metrics()} | {"up"}
        texts = (EXAMPLES / "alerts.yml").read_text() + (EXAMPLES / "dashboard.json").read_text()
        named = set(re.findall(r"\b((?:willai|process)_[a-z_]+)(?=[\[{)\s><=])", texts))
        self.assertGreater(len(named), 15)
        self.assertEqual(named - there, set())
        documented = re.findall(r"`(willai_[a-z_]+)`", (ROOT / "docs/operating.md").read_text())
        self.assertEqual({name for name in documented if name not in there and not any(each.startswith(name) for each in there)}, set())
        undocumented = {re.sub(r"_(bucket|sum|count)$", "", name) for name in there if name.startswith("willai_")} - set(documented)
        self.assertEqual({name for name in undocumented if not name.startswith("willai_http_connections_")}, set())

    def test_the_dashboard(self):
        board = json.loads((EXAMPLES / "dashboard.json").read_text())
        self.assertEqual(len({panel["id"] for panel in board["panels"]}), len(board["panels"]))
        promtool = tool("promtool")
        rules = {"groups": [{"name": "dashboard", "rules": [{"record": f"panel:{panel['id']}{target['refId']}:now", "expr": target["expr"]}
                                                            for panel in board["panels"] for target in panel["targets"]]}]}
        (self.folder / "dashboard.yml").write_text(json.dumps(rules))  # JSON is YAML
        done(promtool, "check", "rules", self.folder / "dashboard.yml")


class Proxies(Folder):
    def test_haproxy(self):
        done(tool("haproxy"), "-c", "-f", EXAMPLES / "haproxy.cfg")

    def test_nginx_with_tls(self):
        """The example's file with our ports and a certificate: pages over TLS, the reader's address and HTTPS reach the site, and a file of
        2 MB is not refused on the way."""
        nginx, openssl = tool("nginx"), tool("openssl")
        site = Site(self, "--behind-proxy", "--access-log")
        with socket.create_server(("127.0.0.1", 0)) as one, socket.create_server(("127.0.0.1", 0)) as two:
            plain, secure = one.getsockname()[1], two.getsockname()[1]
        done(openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=example.org", "-addext",
             "subjectAltName=DNS:example.org", "-keyout", self.folder / "key.pem", "-out", self.folder / "fullchain.pem")
        text = (EXAMPLES / "nginx.conf").read_text()
        for old, new in (("127.0.0.1:8080", f"127.0.0.1:{site.port}"), ("listen 80;", f"listen 127.0.0.1:{plain};"), ("listen [::]:80;", ""),
                         ("listen 443 ssl http2;", f"listen 127.0.0.1:{secure} ssl http2;"), ("listen [::]:443 ssl http2;", ""),
                         ("/etc/ssl/willai", str(self.folder))):
            self.assertIn(old, text)
            text = text.replace(old, new)
        (self.folder / "whole.conf").write_text(
            f"pid {self.folder}/pid; error_log {self.folder}/error.log; worker_processes 1; daemon off; events {{}}\nhttp {{ access_log off;\n"
            + "".join(f"{name}_temp_path {self.folder}/{name};\n" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) + text + "}\n")
        process = subprocess.Popen([nginx, "-c", self.folder / "whole.conf", "-p", self.folder], stderr=subprocess.DEVNULL)
        self.addCleanup(process.wait)
        self.addCleanup(process.terminate)
        context = ssl.create_default_context(cafile=self.folder / "fullchain.pem")

        def ask(path, data=None, kind="text/plain"):
            with socket.create_connection(("127.0.0.1", secure), timeout=30) as raw, context.wrap_socket(raw, server_hostname="example.org") as tls:
                head = f"{'POST' if data is not None else 'GET'} {path} HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\nContent-Type: {kind}\r\n"
                tls.sendall(head.encode() + (f"Content-Length: {len(data)}\r\n\r\n".encode() + data if data is not None else b"\r\n"))
                answer = b""
                while part := tls.recv(65536):
                    answer += part
                return attacked.split(answer)
        wait_until(lambda: process.poll() is None and self.is_open(secure), what="nginx")
        status, head, _ = ask("/profession/chef")
        self.assertEqual(status, 200)
        self.assertIn("strict-transport-security", head.lower())
        self.assertRegex(head.lower(), r"x-request-id: [0-9a-f]{32}\r\n", "nginx' own id")
        form = (b'--b\r\nContent-Disposition: form-data; name="file"; filename="cv.txt"\r\nContent-Type: text/plain\r\n\r\n'
                + b"- Write the monthly report\n" * 70_000 + b"\r\n--b--\r\n")
        self.assertNotIn(ask("/assessment/description", form, "multipart/form-data; boundary=b")[0], (0, 413, 502))

    @staticmethod
    def is_open(port):
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", port)) == 0


class Units(Folder):
    def test_the_units(self):
        analyze = tool("systemd-analyze")
        for unit in ("willai.service", "willai.socket"):
            text = (ROOT / f"packaging/{unit}.in").read_text().replace("@CMAKE_INSTALL_PREFIX@", "/usr").replace("/usr/bin/willai", PROGRAM)
            (self.folder / unit).write_text(text)
        self.assertEqual(done(analyze, "verify", "--man=no", self.folder / "willai.service", self.folder / "willai.socket"), "")
        said = done(analyze, "security", "--offline=true", "--no-pager", "--threshold=20", self.folder / "willai.service")
        print("\n" + said.strip().splitlines()[-1].strip(), flush=True)

    def test_the_settings_of_the_package(self):
        done(PROGRAM, "config", "check", "--config", ROOT / "packaging/willai.toml")

    def test_the_container(self):
        """podman cannot run everywhere; what the file says is compared with the program."""
        text = (EXAMPLES / "Containerfile").read_text()
        for variable in re.findall(r"\b(WILLAI_[A-Z_]+)=", text):
            option = variable.removeprefix("WILLAI_").lower().replace("_", "-")
            self.assertRegex(done(PROGRAM, "serve", "--help"), rf"--{option}\b")
        steps = [line.split()[0] for line in text.splitlines() if re.match(r"[A-Z]+ ", line)]
        self.assertEqual(steps[0], "FROM")
        self.assertIn("USER", steps)

    def test_the_container_is_linted(self):
        linter = Path(__file__).parent / "node_modules/.bin/dockerfile-utils"
        if not linter.exists():
            self.skipTest("dockerfile-utils is not installed: npm ci in tests/operating")
        done(linter, "lint", EXAMPLES / "Containerfile")
        wrong = self.folder / "Containerfile"
        wrong.write_text((EXAMPLES / "Containerfile").read_text().replace("ENTRYPOINT", "ENTRYPIONT") + 'CMD ["worker"]\n')
        said = subprocess.run([linter, "lint", wrong], capture_output=True, text=True)
        self.assertEqual(said.returncode, 1)
        self.assertIn("ENTRYPIONT", said.stdout)
        self.assertIn("only be one CMD", said.stdout)


if __name__ == "__main__":
    run_tests()
