// Without a mail server: writes each letter to a file "<id>.eml", readable only by its owner. The same letter again
// gives the same file.
#pragma once

#include <string>

#include "mail/mime.hpp"

namespace willai::mail {

class FolderMailer : public ports::Mailer {
 public:
  // Creates the folder with the first letter.
  FolderMailer(std::string folder, Sender sender) : folder_(std::move(folder)), sender_(std::move(sender)) {}

  ports::DeliveryEnd send(const Letter& letter, const ports::Envelope& envelope,
                          const ports::Heartbeat& heartbeat) override;

 private:
  std::string folder_;
  Sender sender_;
};

}  // namespace willai::mail
