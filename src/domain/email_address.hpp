// An address of a mailbox as RFC 5321 (4.1.2) and RFC 6531 (3.3) write it: what stands before the @ is a dotted or a
// quoted string of at most 64 bytes, letters of any script included; what follows is a name of a mail host, kept as
// ASCII. No control character gets in, so nothing made of an address can end a line of a message.
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
  // White space at the ends is dropped. An error says in one sentence what is missing or cannot stand there. Numbers in
  // place of a host ("[192.0.2.1]") are refused: a form must not make the relay knock at machines of its own network.
  static Result<EmailAddress> parse(std::string_view text);

  const std::string& text() const { return text_; }
  std::string_view local() const { return std::string_view(text_).substr(0, at_); }
  std::string_view host() const { return std::string_view(text_).substr(at_ + 1); }
  // Whom it belongs to: the same for letters of either case.
  std::string owner() const;

 private:
  EmailAddress(std::string text, std::size_t at) : text_(std::move(text)), at_(at) {}
  std::string text_;
  std::size_t at_;  // of the @
};

}  // namespace willai
