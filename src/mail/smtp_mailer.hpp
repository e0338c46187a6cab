// Sends over SMTP with libcurl: keeps the connection for the next letter, verifies encryption, and logs in if
// configured.
#pragma once

#include <string>

#include "mail/mail_url.hpp"
#include "mail/mime.hpp"

namespace willai::mail {

struct SmtpPatience {
  std::chrono::seconds connect{20};
  std::chrono::seconds whole{300};  // a server may take minutes after the last byte (RFC 5321, 4.5.3.2.6)
};

// One per thread.
class SmtpMailer : public ports::Mailer {
 public:
  SmtpMailer(SmtpServer server, Sender sender, SmtpPatience patience = {});
  ~SmtpMailer() override;
  SmtpMailer(const SmtpMailer&) = delete;
  SmtpMailer& operator=(const SmtpMailer&) = delete;

  ports::DeliveryEnd send(const Letter& letter, const ports::Envelope& envelope,
                          const ports::Heartbeat& heartbeat) override;

 private:
  void prepare();

  SmtpServer server_;
  Sender sender_;
  SmtpPatience patience_;
  void* handle_;  // CURL*; curl.h stays in the .cpp
};

}  // namespace willai::mail
