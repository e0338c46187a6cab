// A mailbox address as defined by RFC 5321 (4.1.2) and RFC 6531 (3.3). The part before the @ is a dotted or a quoted
// string of at most 64 bytes, in any script. The part after it is the name of a mail host, stored as ASCII. Characters
// that nobody sees are refused: control characters, so that text made from an address can never end a line of a message,
// and marks of direction and of no width, so that an address is the one that a person reads.
//
//   const EmailAddress address = TRY(EmailAddress::parse(" Zoë@Bücher.example "));
//   address.text();    // "Zoë@xn--bcher-kva.example"
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai {

class EmailAddress {
 public:
  // Trims white space at the ends. An error says in one sentence what is missing or not allowed. IP addresses as hosts
  // ("[192.0.2.1]") are refused: a form must not make the relay connect to machines of its own network.
  static Result<EmailAddress> parse(std::string_view text);

  const std::string& text() const { return text_; }
  std::string_view local() const { return std::string_view(text_).substr(0, at_); }
  std::string_view host() const { return std::string_view(text_).substr(at_ + 1); }
  // Identifies the owner: the same for every spelling of one mailbox. Case, quotes and backslashes make no difference,
  // nor does what follows a + (RFC 5233), nor dots where the host is known to ignore them. Letters go to text().
  std::string owner() const;
  // As owner() was before it knew of more than case; old entries on the suppression list have it.
  std::string earlier_owner() const;

 private:
  EmailAddress(std::string text, std::size_t at) : text_(std::move(text)), at_(at) {}
  std::string text_;
  std::size_t at_;  // position of the @
};

}  // namespace willai
