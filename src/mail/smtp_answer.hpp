// What a mail server said, and at which stage of sending a letter.
#pragma once

#include <string>
#include <string_view>

#include "ports/mailer.hpp"

namespace willai::mail {

// The stage of an SMTP conversation: the last command.
enum class SmtpStage : unsigned char { greeting, login, encryption, sender, recipient, data, message };

// Follows a conversation from the commands sent and the answers received.
class SmtpConversation {
 public:
  void sent(std::string_view line);      // a command, with or without its line end
  void received(std::string_view line);  // an answer; of several lines, the last counts

  SmtpStage stage() const { return stage_; }
  int code() const { return code_; }
  // "550 5.1.1": only the codes, because the text may quote the address.
  std::string codes() const;

 private:
  SmtpStage stage_ = SmtpStage::greeting;
  int code_ = 0;
  bool is_over_ = false;  // we sent QUIT
  std::string enhanced_;  // "5.1.1"; "" if absent
};

// The outcome of a letter that the server refused.
ports::Delivery delivery_for(SmtpStage stage, int code);

}  // namespace willai::mail
