// What a mail server said, and how far a letter had come when it said it.
#pragma once

#include <string>
#include <string_view>

#include "app/mailer.hpp"

namespace willai::mail {

// Where a conversation stands: what was asked last.
enum class SmtpStage : unsigned char { greeting, login, encryption, sender, recipient, data, message };

// Follows a conversation by the commands sent and the answers that came.
class SmtpConversation {
 public:
  void sent(std::string_view line);      // a command, with or without its end
  void received(std::string_view line);  // an answer; of several lines the last counts

  SmtpStage stage() const { return stage_; }
  int code() const { return code_; }
  // "550 5.1.1": the codes alone, for the words may quote the address.
  std::string codes() const;

 private:
  SmtpStage stage_ = SmtpStage::greeting;
  int code_ = 0;
  bool is_over_ = false;  // we said goodbye
  std::string enhanced_;  // "5.1.1"; ""
};

// How a letter ended that the server said no to.
Delivery delivery_for(SmtpStage stage, int code);

}  // namespace willai::mail
