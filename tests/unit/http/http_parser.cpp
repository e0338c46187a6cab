#include <doctest/doctest.h>

#include <vector>

#include "http/parser.hpp"

namespace http_parser_test {

using namespace willai::http;

namespace {

const std::string kHead = "GET / HTTP/1.1\r\nHost: a\r\n";

struct Outcome {
  Progress progress = Progress::more;
  Fault fault = Fault::none;
  std::string target;
  std::size_t left = 0;
};

// Gives the parser the bytes as they would come from a socket in the given pieces.
Outcome parse_in_pieces(const std::vector<std::string_view>& pieces, const ServerOptions& limits = {}) {
  RequestParser parser(limits);
  std::string held;
  Fed fed;
  for (const std::string_view piece : pieces) {
    held += piece;
    if (held.empty() || fed.progress != Progress::more) continue;
    fed = parser.feed(held);
    held.erase(0, fed.consumed);
  }
  return {fed.progress, fed.fault, parser.request().target, held.size()};
}

Outcome parse(std::string_view bytes) { return parse_in_pieces({bytes}); }

Fault fault_of(const std::string& bytes) { return parse(bytes).fault; }

std::string with(const std::string& fields) { return kHead + fields + "\r\n"; }

std::vector<std::string_view> bytes_of(std::string_view text) {
  std::vector<std::string_view> bytes;
  for (std::size_t i = 0; i < text.size(); ++i) bytes.push_back(text.substr(i, 1));
  return bytes;
}

// Requests of every kind, good and bad.
std::vector<std::string> samples() {
  return {
      with(""),
      "\r\n" + with("Accept-Encoding: br\r\n"),
      with("Content-Length: 5\r\n") + "hello",
      with("Transfer-Encoding: chunked\r\n") + "0\r\n\r\n",
      with("Transfer-Encoding: chunked\r\n") +
          "5\r\nhello\r\nA;x=\"y\"\r\n0123456789\r\n000\r\nTrailer: x\r\nHost: b\r\n\r\n",
      with("Transfer-Encoding: chunked\r\n") + "5\r\nhelloX\r\n0\r\n\r\n",
      with("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n",
      "GET / HTTP/1.1\nHost: a\n\n",
      with("A: b\r\n c\r\n"),
      with("A : b\r\n"),
      "GET / HTTP/1.1\r\n\r\n",
      "GET /%zz HTTP/1.0\r\n\r\n",
      "GET /a a\r\n\r\nb HTTP/1.1\r\nHost: a\r\n\r\n",
      "GET\r\n\r\n",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  };
}

}  // namespace

TEST_CASE("a request cut at any byte is read as it is in one piece") {
  for (const std::string& sample : samples()) {
    const Outcome whole = parse(sample);
    for (std::size_t cut = 0; cut <= sample.size(); ++cut) {
      const Outcome cut_in_two =
          parse_in_pieces({std::string_view(sample).substr(0, cut), std::string_view(sample).substr(cut)});
      CAPTURE(sample);
      CAPTURE(cut);
      CHECK(cut_in_two.progress == whole.progress);
      CHECK(cut_in_two.fault == whole.fault);
    }
  }
}

TEST_CASE("a request that comes byte by byte is read as it is in one piece") {
  for (const std::string& sample : samples()) {
    CAPTURE(sample);
    CHECK(parse_in_pieces(bytes_of(sample)).fault == parse(sample).fault);
    CHECK(parse_in_pieces(bytes_of(sample)).progress == parse(sample).progress);
  }
}

TEST_CASE("a request cut short is never taken for a whole one") {
  const std::string sample = with("Transfer-Encoding: chunked\r\n") + "5\r\nhello\r\n0\r\nTrailer: x\r\n\r\n";
  for (std::size_t size = 1; size < sample.size(); ++size)
    CHECK(parse(sample.substr(0, size)).progress == Progress::more);
  CHECK(parse(sample).progress == Progress::done);
}

TEST_CASE("fields behind a body have the limit of a head, however their bytes arrive") {
  const auto sample = [](std::size_t length) {
    return with("Transfer-Encoding: chunked\r\n") + "5\r\nhello\r\n0\r\nTrailer: " + std::string(length, 'x') + "\r\n\r\n";
  };
  for (const auto& [length, end] : {std::pair(15'000, Progress::done), std::pair(20'000, Progress::failed)}) {
    const std::string bytes = sample(static_cast<std::size_t>(length));
    CHECK(parse(bytes).progress == end);
    CHECK(parse_in_pieces(bytes_of(bytes)).progress == end);
  }
}

TEST_CASE("the bytes of the next request are left alone") {
  CHECK(parse(with("") + "GET /next").left == 9);
  CHECK(parse(with("Content-Length: 2\r\n") + "okGET").left == 3);
  CHECK(parse(with("Transfer-Encoding: chunked\r\n") + "2\r\nok\r\n0\r\n\r\nGET").left == 3);
}

TEST_CASE("a broken request line is refused as soon as its head has ended, not when more has come") {
  for (const auto* head : {"GET\r\n\r\n", "GET /\r\n\r\n", "GET / H\r\n\r\n", "GET / HTTP/1.1\r\nHost\r\n\r\n"})
    CHECK_MESSAGE(fault_of(head) == Fault::malformed, head);
}

TEST_CASE("lines must end in CR LF, and are not folded") {
  CHECK(fault_of("GET / HTTP/1.1\nHost: a\r\n\r\n") == Fault::malformed);
  CHECK(fault_of("GET / HTTP/1.1\r\nHost: a\n\r\n") == Fault::malformed);
  CHECK(fault_of("GET / HTTP/1.1\r\nHost: a\r\n\n") == Fault::malformed);
  CHECK(fault_of("GET / HTTP/1.1\r\nHost: a\r\r\n\r\n") == Fault::malformed);
  CHECK(fault_of("GET / HTTP/1.1\r\nHost: a\rX: y\r\n\r\n") == Fault::malformed);
  CHECK(fault_of(with("A: b\r\n c\r\n")) == Fault::malformed);
  CHECK(fault_of(with("A: b\r\n\tc\r\n")) == Fault::malformed);
  CHECK(fault_of("GET / HTTP/1.1\r\n Host: a\r\n\r\n") == Fault::malformed);
}

TEST_CASE("a field needs a name of its own, with the colon right behind it") {
  for (const auto* field :
       {"A : b\r\n", "A\t: b\r\n", ": b\r\n", "A\r\n", "A b: c\r\n", "A(: c\r\n", "\xC3\xA9: c\r\n"})
    CHECK_MESSAGE(fault_of(with(field)) == Fault::malformed, field);
}

TEST_CASE("control characters have no place in a head") {
  using namespace std::literals;
  for (const auto& field : {"A: b\0c\r\n"s, "A\0: b\r\n"s, "A: \x01\r\n"s, "A: \x7f\r\n"s, "A: b\x0b\r\n"s})
    CHECK(fault_of(with(field)) == Fault::malformed);
  CHECK(fault_of("GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n"s) == Fault::malformed);
}

TEST_CASE("the request line is a method, an address and HTTP/1.0 or 1.1, with one space between") {
  for (const auto* line :
       {"GET  / HTTP/1.1", "GET / HTTP/1.1 ", "GET /  HTTP/1.1", "GET /", "GET / HTTP/1.2", "GET / HTTP/2.0",
        "GET / HTTP/0.9", "GET / http/1.1", "GET / HTTP/11", "GET / HTTP/1.10", "GET\t/ HTTP/1.1", "GET /a b HTTP/1.1",
        "G(T / HTTP/1.1", " GET / HTTP/1.1", "GET HTTP/1.1", "\x16\x03\x01"})
    CHECK_MESSAGE(fault_of(std::string(line) + "\r\nHost: a\r\n\r\n") == Fault::malformed, line);
}

TEST_CASE("the preface of HTTP/2 is refused") {
  CHECK(fault_of("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n") == Fault::malformed);
}

TEST_CASE("HTTP/1.1 needs exactly one Host that is a host") {
  CHECK(fault_of("GET / HTTP/1.1\r\n\r\n") == Fault::bad_host);
  CHECK(fault_of(with("Host: a\r\n")) == Fault::bad_host);
  CHECK(fault_of(with("host: b\r\n")) == Fault::bad_host);
  for (const auto* host : {"", "a b", "a,b", "a/b", "user@a", "a:x", "[::1"})
    CHECK(fault_of("GET / HTTP/1.1\r\nHost: " + std::string(host) + "\r\n\r\n") == Fault::bad_host);
  CHECK(fault_of("GET / HTTP/1.0\r\n\r\n") == Fault::none);
  CHECK(fault_of("GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n") == Fault::bad_host);
}

TEST_CASE("the length of a body is given exactly once") {
  for (const auto* fields : {"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
                             "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n",
                             "Content-Length: 5\r\nContent-Length: 5\r\n",
                             "Content-Length: 5\r\nContent-Length: 6\r\n",
                             "Content-Length: 5, 5\r\n",
                             "Content-Length: +5\r\n",
                             "Content-Length: -1\r\n",
                             "Content-Length: 0x5\r\n",
                             "Content-Length: 5 5\r\n",
                             "Content-Length:\r\n",
                             "Content-Length: 99999999999999999999\r\n",
                             "Transfer-Encoding: gzip\r\n",
                             "Transfer-Encoding: gzip, chunked\r\n",
                             "Transfer-Encoding: chunked, chunked\r\n",
                             "Transfer-Encoding: xchunked\r\n",
                             "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                             "Transfer-Encoding: identity\r\n",
                             "Transfer-Encoding:\r\n",
                             "Transfer-Encoding: \"chunked\"\r\n",
                             "Transfer-Encoding: chunked;x\r\n"})
    CHECK_MESSAGE(fault_of(with(fields)) == Fault::bad_length, fields);
  CHECK(fault_of("GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == Fault::bad_length);
}

TEST_CASE("bad chunking is refused") {
  using namespace std::literals;
  for (const auto& body :
       {"x\r\n"s, "5\r\nhelloX\r\n0\r\n\r\n"s, "5\nhello\r\n0\r\n\r\n"s, "-1\r\n"s, "0x5\r\nhello\r\n0\r\n\r\n"s,
        " 5\r\nhello\r\n"s, "5 \r\nhello\r\n"s, "\r\n\r\n"s, "5\r\nhello\n0\r\n\r\n"s, "FFFFFFFFFFFFFFFFF\r\n"s,
        "5;\0\r\nhello\r\n"s, "0\r\nA : b\r\n\r\n"s})
    CHECK_MESSAGE(parse(with("Transfer-Encoding: chunked\r\n") + body).progress == Progress::failed, body);
}

TEST_CASE("a body over the limit is refused however it is sent") {
  CHECK(fault_of(with("Content-Length: 65537\r\n")) == Fault::body_too_large);
  CHECK(fault_of(with("Transfer-Encoding: chunked\r\n") + "10001\r\n") == Fault::body_too_large);
  CHECK(parse(with("Content-Length: 65536\r\n") + std::string(65536, 'x')).progress == Progress::done);
}

TEST_CASE("chunks cannot carry more around them than a body may weigh") {
  std::vector<std::string> pieces{with("Transfer-Encoding: chunked\r\n")};
  for (int i = 0; i < 1000; ++i) pieces.push_back("1;" + std::string(1000, 'x') + "\r\nx\r\n");
  CHECK(parse_in_pieces({pieces.begin(), pieces.end()}).fault == Fault::body_too_large);
}

TEST_CASE("a head over the limit is refused, whether it comes at once or in pieces") {
  const std::string large = kHead + "A: " + std::string(17'000, 'x');
  CHECK(fault_of(large) == Fault::header_too_large);
  CHECK(fault_of(large + "\r\n\r\n") == Fault::header_too_large);
  CHECK(parse_in_pieces(bytes_of(large)).fault == Fault::header_too_large);
  std::string many = kHead;
  while (many.size() < 17'000) many += "A: b\r\n";
  CHECK(parse_in_pieces(bytes_of(many)).fault == Fault::header_too_large);
}

TEST_CASE("an address over the limit is refused") {
  CHECK(fault_of("GET /" + std::string(8'192, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n") == Fault::target_too_long);
  CHECK(fault_of("GET /" + std::string(8'191, 'x') + " HTTP/1.1\r\nHost: a\r\n\r\n") == Fault::none);
  CHECK(fault_of("GET /" + std::string(20'000, 'x')) == Fault::target_too_long);
}

TEST_CASE("trailers say nothing about the request") {
  const Outcome outcome = parse(with("Transfer-Encoding: chunked\r\n") + "0\r\nHost: b\r\nAccept-Encoding: br\r\n\r\n");
  CHECK(outcome.progress == Progress::done);
}

TEST_CASE("one empty line before a request is passed over, a second is not") {
  CHECK(parse("\r\n" + with("")).progress == Progress::done);
  CHECK(fault_of("\r\n\r\n" + with("")) == Fault::malformed);
}

TEST_CASE("a client that waits for leave to send its body is answered without it") {
  CHECK(parse(with("Expect: 100-continue\r\nContent-Length: 5\r\n")).progress == Progress::done);
}

}  // namespace http_parser_test
