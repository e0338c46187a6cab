// The mail server, parsed from --mail.
//
//   smtp://user@relay.example:587            SMTP; STARTTLS is required, its certificate verified
//   smtps://user@relay.example               TLS from the first byte, port 465
//   smtp://127.0.0.1:25?tls=none             unencrypted, to a relay on this machine
//   smtp://relay.example?ca=/etc/ssl/our.pem an authority to trust instead of the system's
//   folder:/var/lib/willai/mail              no server: one file per letter
#pragma once

#include <string>
#include <variant>

#include "base/result.hpp"

namespace willai::mail {

enum class Encryption : unsigned char { starttls, from_start, none };

struct SmtpServer {
  std::string host;  // "[::1]" with its brackets
  int port = 0;
  Encryption encryption = Encryption::starttls;
  std::string user;      // "" without a login
  std::string password;  // not part of the URL, which every process list shows
  std::string ca_file;   // "" for the system's authorities
};

struct MailFolder {
  std::string path;
};

using MailRoute = std::variant<SmtpServer, MailFolder>;

Result<MailRoute> parse_mail_url(const std::string& url);

}  // namespace willai::mail
