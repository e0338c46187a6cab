// No mail server: a file a letter, "<id>.eml", readable by its owner only. The same letter again is the same file.
#pragma once

#include <string>

#include "mail/mime.hpp"

namespace willai::mail {

class FolderMailer : public Mailer {
 public:
  // The folder is made with the first letter.
  FolderMailer(std::string folder, Sender sender) : folder_(std::move(folder)), sender_(std::move(sender)) {}

  DeliveryEnd send(const Letter& letter, const Envelope& envelope, const Heartbeat& heartbeat) override;

 private:
  std::string folder_;
  Sender sender_;
};

}  // namespace willai::mail
