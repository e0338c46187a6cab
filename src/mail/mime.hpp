// A letter as the bytes of a message (RFC 5322, MIME): text and HTML as alternatives, then the attachments. The same
// letter in the same envelope gives the same bytes. head_fields.hpp writes the head, GMime the parts below it.
#pragma once

#include <string>

#include "ports/mailer.hpp"
#include "base/result.hpp"

namespace willai::mail {

// The sender of the letters.
struct Sender {
  std::string name;
  EmailAddress address;
  EmailAddress bounces;  // the address that bounces go to
};

// "bounces+TAG@example.org"; without a tag, the bounce address itself.
std::string return_path(const Sender& sender, const ports::Envelope& envelope);

std::string to_message(const Letter& letter, const ports::Envelope& envelope, const Sender& sender);

}  // namespace willai::mail
