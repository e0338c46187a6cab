#include "mail/smtp_answer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.hpp"

namespace willai::mail {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "5.1.1" at the start (RFC 3463); "" if there is none.
std::string enhanced_code(std::string_view text) {
  const std::string_view code = text.substr(0, text.find(' '));
  const auto parts = split(code, '.');
  const bool is_code = parts.size() == 3 && code.size() <= 9 && std::ranges::all_of(parts, [](std::string_view part) {
                         return !part.empty() && std::ranges::all_of(part, is_digit);
                       });
  return is_code ? std::string(code) : "";
}

}  // namespace

void SmtpConversation::sent(std::string_view line) {
  const std::string verb = to_lower(line.substr(0, line.find_first_of(" \r\n")));
  if (verb == "auth") stage_ = SmtpStage::login;
  else if (verb == "starttls") stage_ = SmtpStage::encryption;
  else if (verb == "mail") stage_ = SmtpStage::sender;
  else if (verb == "rcpt") stage_ = SmtpStage::recipient;
  else if (verb == "data") stage_ = SmtpStage::data;
  else if (verb == "quit") is_over_ = true;
  else if (verb == "ehlo" || verb == "helo") stage_ = SmtpStage::greeting;
}

void SmtpConversation::received(std::string_view line) {
  if (is_over_) return;  // "221 bye" is not an answer to the letter
  line = trim(line);
  if (line.size() < 3 || !std::ranges::all_of(line.substr(0, 3), is_digit)) return;
  code_ = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
  enhanced_ = line.size() > 4 ? enhanced_code(line.substr(4)) : "";
  if (stage_ == SmtpStage::data && code_ == 354) stage_ = SmtpStage::message;
}

std::string SmtpConversation::codes() const {
  if (code_ == 0) return "";
  return enhanced_.empty() ? fmt::to_string(code_) : fmt::format("{} {}", code_, enhanced_);
}

// Before a recipient is named, a refusal is about us and not about the letter. So are 421 (closing) and 530 and similar
// codes (login required). For old servers, 552 for a recipient means a full mailbox (RFC 5321, 4.5.3.1.10), but waiting
// does not help.
ports::Delivery delivery_for(SmtpStage stage, int code) {
  if (code == 421 || code == 530 || code == 534 || code == 535 || code == 538) return ports::Delivery::unreachable;
  if (stage < SmtpStage::recipient) return ports::Delivery::unreachable;
  return code >= 500 ? ports::Delivery::refused : ports::Delivery::later;
}

}  // namespace willai::mail
