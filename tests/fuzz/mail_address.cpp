// Any bytes as an address: what is taken is UTF-8 without control characters, reads back as itself, and makes a message
// with the same fields as any other.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "base/text.hpp"
#include "domain/email_address.hpp"
#include "mail/mime.hpp"

using namespace willai;

namespace {

long lines_of_head(const EmailAddress& to) {
  const EmailAddress us = EmailAddress::parse("reports@willai.example").value();
  const std::string message =
      mail::to_message({"Subject", "Text\n", "<p>", {}}, {to, "1", Moment(), "", ""}, {"Us", us, us});
  const std::string head = message.substr(0, message.find("\r\n\r\n") + 2);
  long lines = 0;
  for (std::size_t at = 0; (at = head.find("\r\n", at)) != std::string::npos; at += 2)
    if (at + 2 < head.size() && head[at + 2] != ' ' && head[at + 2] != '\t') ++lines;
  return lines;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto address = EmailAddress::parse({reinterpret_cast<const char*>(data), size});
  if (!address.ok()) return 0;
  if (!is_utf8(address->text())) std::abort();
  for (const char c : address->text())
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) std::abort();
  const auto again = EmailAddress::parse(address->text());
  if (!again.ok() || again->text() != address->text()) std::abort();
  static const long usual = lines_of_head(EmailAddress::parse("a@b.example").value());
  if (lines_of_head(*address) != usual) std::abort();
  return 0;
}
