"""A publisher on 127.0.0.1 that behaves as a script says: it stalls, truncates, redirects and lies."""
import http.server
import threading


class Answer:
    """What one address gives. The switches say how it misbehaves; each request takes the next of a list of answers."""

    def __init__(self, body=b"", **how):
        self.body = body
        self.status = how.get("status", 200)
        self.etag = how.get("etag")
        self.modified = how.get("modified")
        self.location = how.get("location")
        self.cut_at = how.get("cut_at")          # closes the connection after so many bytes of the body
        self.stall_at = how.get("stall_at")      # sends nothing more after so many
        self.ranges = how.get("ranges", True)    # honours Range
        self.if_range = how.get("if_range", True)  # looks at If-Range before it sends a part
        self.length = how.get("length", True)    # announces its length; or a number that it announces instead
        self.kind = how.get("kind", "application/octet-stream")
        self.coding = how.get("coding")
        self.forever = how.get("forever")        # sends the body again and again


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        answer = self.server.publisher.next_answer(self.path)
        self.server.publisher.note(self.path, self.headers)
        self.close_connection = True
        if answer is None:
            answer = Answer(b"not here", status=404)
        try:
            self.give(answer)
        except (BrokenPipeError, ConnectionResetError):
            pass

    def give(self, answer):
        begin = self.begin_of(answer)
        if begin is not None and begin >= len(answer.body):
            self.head(answer, 416, [("Content-Range", f"bytes */{len(answer.body)}"), ("Content-Length", "0")])
            return
        status, fields, body = answer.status, [], answer.body[begin or 0:]
        if begin is not None:
            status = 206
            fields.append(("Content-Range", f"bytes {begin}-{len(answer.body) - 1}/{len(answer.body)}"))
        if answer.length is True:
            fields.append(("Content-Length", str(len(body))))
        elif answer.length is not False:
            fields.append(("Content-Length", str(answer.length)))
        self.head(answer, status, fields)
        self.send_body(answer, body, begin or 0)

    def begin_of(self, answer):
        wanted = self.headers.get("Range", "")
        if not wanted.startswith("bytes=") or not answer.ranges or answer.status != 200:
            return None
        holds = self.headers.get("If-Range") in (answer.etag, answer.modified)
        return int(wanted[6:].rstrip("-")) if holds or not answer.if_range else None

    def head(self, answer, status, fields):
        self.send_response(status)
        named = [("ETag", answer.etag), ("Last-Modified", answer.modified), ("Location", answer.location),
                 ("Content-Type", answer.kind), ("Content-Encoding", answer.coding), ("Connection", "close")]
        for name, value in fields + [(name, value) for name, value in named if value]:
            self.send_header(name, value)
        self.end_headers()

    def send_body(self, answer, body, begin):
        for stop, then in ((answer.cut_at, lambda: None), (answer.stall_at, self.server.publisher.closing.wait)):
            if stop is not None:
                self.wfile.write(body[:max(0, stop - begin)])
                self.wfile.flush()
                then()
                return
        self.wfile.write(body)
        while answer.forever:
            self.wfile.write(body)


class Publisher:
    """with Publisher() as publisher: publisher.give("/a.csv", b"…"); publisher.url("/a.csv")"""

    def __enter__(self):
        self.closing = threading.Event()
        self.answers, self.requests, self.lock = {}, [], threading.Lock()
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.server.publisher = self
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.closing.set()
        self.server.shutdown()
        self.server.server_close()

    def url(self, path):
        return f"http://127.0.0.1:{self.server.server_address[1]}{path}"

    def give(self, path, *answers):
        """The answers to the requests for a path, one after the other; the last one stays."""
        with self.lock:
            self.answers[path] = [each if isinstance(each, Answer) else Answer(each) for each in answers]

    def next_answer(self, path):
        with self.lock:
            answers = self.answers.get(path)
            if not answers:
                return None
            return answers.pop(0) if len(answers) > 1 else answers[0]

    def note(self, path, headers):
        with self.lock:
            self.requests.append((path, headers.get("Range"), headers.get("If-Range"), headers.get("User-Agent")))

    def asked(self, path):
        """[(Range, If-Range)] of the requests for a path."""
        return [(wanted, if_range) for name, wanted, if_range, _ in self.requests if name == path]
