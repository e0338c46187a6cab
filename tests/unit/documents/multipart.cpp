// Forms as browsers and curl send them, and forms that are none.
#include "documents/multipart.hpp"

#include <doctest/doctest.h>

#include <string>

namespace multipart_test {

using namespace willai;
using documents::parse_upload;

constexpr std::string_view kType = "multipart/form-data; boundary=x";

std::string part(std::string_view disposition, std::string_view content, std::string_view more = "") {
  return "--x\r\nContent-Disposition: form-data; " + std::string(disposition) + "\r\n" + std::string(more) + "\r\n" +
         std::string(content) + "\r\n";
}

std::string file_of(std::string_view content_type, const std::string& body) {
  const auto upload = parse_upload(content_type, body);
  return upload.ok() ? std::string(upload->file) : "refused";
}
std::string file_of(const std::string& body) { return file_of(kType, body); }

std::string named(std::string_view disposition) { return file_of(part(disposition, "bytes") + "--x--\r\n"); }

TEST_CASE("A form with a file, as a browser sends it") {
  const std::string body = part("name=\"text\"", "Plan care\r\nof patients") +
                           part("name=\"file\"; filename=\"cv.pdf\"", "%PDF\r\n\r\n--y\r\n", "Content-Type: application/pdf\r\n") +
                           "--x--\r\n";
  const auto upload = parse_upload(kType, body);
  REQUIRE(upload.ok());
  CHECK(upload->text == "Plan care\r\nof patients");
  CHECK(upload->file == "%PDF\r\n\r\n--y\r\n");
}

TEST_CASE("No file was chosen") {
  const std::string body = part("name=\"text\"", "") +
                           part("name=\"file\"; filename=\"\"", "", "Content-Type: application/octet-stream\r\n") + "--x--\r\n";
  const auto upload = parse_upload(kType, body);
  REQUIRE(upload.ok());
  CHECK(upload->file.empty());
  CHECK(upload->text.empty());
}

TEST_CASE("Names and names of files in every spelling") {
  for (const char* disposition :
       {"name=file", "name=file; filename=cv.pdf", "name=\"file\"", "NAME=\"file\"", "filename=\"a\"; name=\"file\"",
        "name=\"file\"; filename=\"we\\\"ird; name=\\\"text\\\".pdf\"", "name=\"file\"; filename=\"we%22ird.pdf\"",
        "name=\"file\"; filename=\"C:\\dir\\cv.pdf\"", "name=\"file\"; filename=\"ends with \\\"",
        "name=\"file\"; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf", "name=\"file\"; filename=\"r\xC3\xA9sum\xC3\xA9.pdf\"",
        "name = \"file\" ; filename = \"a\"", "name=\"file\";filename=\"a\"", "name=\"file\";\r\n filename=\"a\"",
        "filename=\"a;name=text;\"; name=\"file\""})
    CHECK_MESSAGE(named(disposition) == "bytes", disposition);
  for (const char* disposition : {"name=\"files\"", "filename=\"name=file\"", "name*=UTF-8''file", "x=\"; name=file\""})
    CHECK_MESSAGE(named(disposition).empty(), disposition);
}

TEST_CASE("Boundaries in every spelling") {
  const auto with = [](const std::string& boundary, std::string_view spelled) {
    return file_of("multipart/form-data; " + std::string(spelled),
                   "--" + boundary + "\r\ncontent-disposition:form-data;name=file\r\n\r\nbytes\r\n--" + boundary + "--");
  };
  CHECK(with("----WebKitFormBoundary7MA4", "boundary=----WebKitFormBoundary7MA4") == "bytes");
  CHECK(with("a b", "boundary=\"a b\"") == "bytes");
  CHECK(with("a\"b", "boundary=\"a\\\"b\"") == "bytes");
  CHECK(with("a;b", "boundary=\"a;b\"") == "bytes");
  CHECK(with("'()+_,-./:=?", "boundary=\"'()+_,-./:=?\"") == "bytes");
  CHECK(with("x", "charset=utf-8; Boundary=x") == "bytes");
  CHECK(with("x", "boundary=x; charset=utf-8") == "bytes");
  CHECK(with(std::string(70, 'b'), "boundary=" + std::string(70, 'b')) == "bytes");
  CHECK(with(std::string(71, 'b'), "boundary=" + std::string(71, 'b')) == "refused");
  for (const char* wrong : {"", "boundary", "boundary=", "boundary=\"\"", "boundary=\"x", "boundary=\"x \"", "boundary=\"x\r\ny\""})
    CHECK_MESSAGE(with("x", wrong) == "refused", wrong);
  CHECK(file_of("text/plain; boundary=x", part("name=file", "bytes") + "--x--") == "refused");
  CHECK(file_of("multipart/mixed; boundary=x", part("name=file", "bytes") + "--x--") == "refused");
}

TEST_CASE("What is before the first delimiter and after the last says nothing") {
  const std::string whole = part("name=\"file\"", "bytes") + "--x--";
  CHECK(file_of("before\r\n" + whole) == "bytes");
  CHECK(file_of("\r\n" + whole) == "bytes");
  CHECK(file_of("--xy\r\nstill before\r\n" + whole) == "bytes");
  CHECK(file_of(whole + "\r\nafter\r\n" + part("name=\"text\"", "no")) == "bytes");
  CHECK(file_of("--x \t\r\nContent-Disposition: form-data; name=file\r\n\r\nbytes\r\n--x--") == "bytes");
  CHECK(file_of(part("name=\"file\"", "by\r\n--xtes\r\n--x.") + "--x--") == "by\r\n--xtes\r\n--x.");
}

TEST_CASE("The first field that is not empty counts, whatever stands in the fields beside it") {
  CHECK(file_of(part("name=file", "") + part("name=file", "1") + part("name=file", "2") + "--x--") == "1");
  CHECK(file_of("--x\r\n\r\nno head\r\n" + part("name=file", "1") + "--x--") == "1");
  CHECK(file_of("--x\r\nContent-Disposition: attachment; name=file\r\n\r\n0\r\n" + part("name=file", "1") + "--x--") == "1");
  CHECK(file_of(part("name=file", "QQ==", "Content-Transfer-Encoding: base64\r\n") + "--x--") == "QQ==");
  // Browsers name the type of an archived page so.
  CHECK(file_of(part("name=file; filename=a.mht", "--y\r\n", "Content-Type: multipart/related; boundary=y\r\n") + "--x--") == "--y\r\n");
}

TEST_CASE("A form that is cut, nested, or has too much of anything is refused") {
  const std::string whole = part("name=\"text\"", "words") + part("name=\"file\"", "bytes") + "--x--";
  for (std::size_t size = 0; size < whole.size(); ++size) CHECK_MESSAGE(file_of(whole.substr(0, size)) == "refused", size);
  std::string many;
  for (int i = 0; i < 20; ++i) many += part("name=a", "");
  CHECK(file_of(many + "--x--").empty());
  CHECK(file_of(many + part("name=a", "") + "--x--") == "refused");
  CHECK(file_of(part("name=file", "", "Content-Type: multipart/mixed; boundary=y\r\n") + "--x--") == "refused");
  CHECK(file_of(part("name=file", "1", "X: " + std::string(9000, 'a') + "\r\n") + "--x--") == "refused");
  CHECK(file_of("--x\r\n--x\r\n--x--") == "refused");
  CHECK(file_of("--x--") == "refused");
}

}  // namespace multipart_test
