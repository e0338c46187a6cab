#include <brotli/decode.h>
#include <doctest/doctest.h>
#include <zlib.h>

#include "http_client.hpp"
#include "http/compression.hpp"

namespace http_compression_test {

using namespace willai::http;
using namespace willai::http::test;

namespace {

std::string unzipped(const std::string& coded) {
  std::string text(1 << 20, '\0');
  z_stream stream{};
  inflateInit2(&stream, MAX_WBITS + 16);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(coded.data()));
  stream.avail_in = static_cast<uInt>(coded.size());
  stream.next_out = reinterpret_cast<Bytef*>(text.data());
  stream.avail_out = static_cast<uInt>(text.size());
  const int outcome = inflate(&stream, Z_FINISH);
  text.resize(stream.total_out);
  inflateEnd(&stream);
  return outcome == Z_STREAM_END ? text : "not gzip";
}

std::string unbrotlied(const std::string& coded) {
  std::string text(1 << 20, '\0');
  std::size_t size = text.size();
  const auto outcome = BrotliDecoderDecompress(coded.size(), reinterpret_cast<const std::uint8_t*>(coded.data()), &size,
                                               reinterpret_cast<std::uint8_t*>(text.data()));
  text.resize(size);
  return outcome == BROTLI_DECODER_RESULT_SUCCESS ? text : "not brotli";
}

std::string chosen(std::string_view accept) {
  const auto token = token_of(choose_encoding(accept));
  return token.empty() ? "identity" : std::string(token);
}

}  // namespace

TEST_CASE("the reader's weights choose the coding, and brotli wins a tie") {
  CHECK(chosen("") == "identity");
  CHECK(chosen("gzip, deflate, br") == "br");
  CHECK(chosen("gzip, deflate") == "gzip");
  CHECK(chosen("x-gzip") == "gzip");
  CHECK(chosen("GZip;Q=1") == "gzip");
  CHECK(chosen("br;q=0.5, gzip;q=0.8") == "gzip");
  CHECK(chosen("br;q=0.001") == "br");
  CHECK(chosen("*") == "br");
  CHECK(chosen("*, br;q=0") == "gzip");
  CHECK(chosen("gzip;q=1.000 , br ; q=1.0") == "br");
}

TEST_CASE("a coding that is refused, unknown or wrongly weighted is not used") {
  for (const auto* accept :
       {"br;q=0", "br;q=0.000, gzip;q=0", "*;q=0", "identity", "deflate, zstd", "identity, br;q=0.5", "br;q=2",
        "br;q=1.001", "br;q=0.1234", "br;q=", "br;q=x", ",,;;", "brotli", "identity;q=0"})
    CHECK_MESSAGE(chosen(accept) == "identity", accept);
}

TEST_CASE("only texts of a kilobyte or more are worth coding") {
  const std::string kilobyte(1024, 'a');
  for (const auto* text : {"text/html; charset=utf-8", "text/css", "application/json", "image/svg+xml",
                           "application/xml", "text/javascript", "application/ld+json"})
    CHECK_MESSAGE(is_compressible(text, kilobyte), text);
  for (const auto* other : {"font/woff2", "image/png", "application/pdf", ""})
    CHECK_MESSAGE(!is_compressible(other, kilobyte), other);
  CHECK(!is_compressible("text/html", std::string(1023, 'a')));
}

TEST_CASE("a page comes back whole from every coding, and each has its own tag") {
  const TestServer server;
  const Reply plain = server.get("/");
  const Reply gzip = server.get("/", "Accept-Encoding: gzip\r\n");
  const Reply brotli = server.get("/", "Accept-Encoding: gzip;q=0.9, br\r\n");
  CHECK(plain.body == long_text());
  CHECK(plain.field("content-encoding") == "");
  CHECK(gzip.field("content-encoding") == "gzip");
  CHECK(unzipped(gzip.body) == long_text());
  CHECK(brotli.field("content-encoding") == "br");
  CHECK(unbrotlied(brotli.body) == long_text());
  CHECK(gzip.body.size() < plain.body.size() / 3);
  for (const Reply* reply : {&plain, &gzip, &brotli}) CHECK(reply->field("vary") == "Accept-Encoding");
  CHECK(plain.field("etag") != gzip.field("etag"));
  CHECK(gzip.field("etag") != brotli.field("etag"));
}

TEST_CASE("several Accept-Encoding fields count as one list") {
  const TestServer server;
  CHECK(server.get("/", "Accept-Encoding: gzip;q=0.5\r\nAccept-Encoding: br;q=0.6\r\n").field("content-encoding") ==
        "br");
}

TEST_CASE("a short page and a font are sent as they are, to everybody the same") {
  const TestServer server;
  for (const auto* path : {"/small", "/font"}) {
    const Reply reply = server.get(path, "Accept-Encoding: br, gzip\r\n");
    CHECK(reply.field("content-encoding") == "");
    CHECK(reply.field("vary") == "");
  }
}

}  // namespace http_compression_test
