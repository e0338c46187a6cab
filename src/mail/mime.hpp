// A letter as the bytes of a message (RFC 5322, MIME): text and HTML as alternatives, then what is enclosed. The same
// letter in the same envelope gives the same bytes. GMime encodes every field, so that no text can become a field of
// its own.
#pragma once

#include <string>

#include "app/mailer.hpp"
#include "base/result.hpp"

namespace willai::mail {

// Whose letters these are.
struct Sender {
  std::string name;
  EmailAddress address;
  EmailAddress bounces;  // where mail servers report what could not be delivered
};

// "bounces+TAG@example.org"; the address for bounces itself without a tag.
std::string return_path(const Sender& sender, const Envelope& envelope);

std::string to_message(const Letter& letter, const Envelope& envelope, const Sender& sender);

}  // namespace willai::mail
