#include "mail/mail_url.hpp"

#include "base/text.hpp"
#include "domain/network.hpp"
#include "site/form_fields.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace willai::mail {
namespace {

constexpr std::string_view kFolder = "folder:";
constexpr int kSubmissionPort = 587;   // RFC 6409
constexpr int kSubmissionsPort = 465;  // RFC 8314

Error wrong(const std::string& url, std::string_view what) {
  return invalid(
      fmt::format("“{}” is not a valid mail server: {}; write it as smtp://user@relay.example:587, "
                  "smtps://relay.example or folder:/var/lib/willai/mail",
                  url, what));
}

bool is_host_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         std::string_view("-.:[]").find(c) != std::string_view::npos;
}

// "%40" -> "@"; unlike in forms, a plus stays a plus
std::string decoded(std::string_view text) {
  std::string escaped;
  for (const char c : text) c == '+' ? void(escaped += "%2B") : void(escaped += c);
  return site::FormFields::parse("u=" + escaped).value("u");
}

std::optional<int> find_port(std::string_view text) {
  int port = 0;
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (fault != std::errc() || end != text.data() + text.size() || port < 1 || port > 65'535) return std::nullopt;
  return port;
}

bool is_loopback(const std::string& host) {
  return to_lower(host) == "localhost" || host == "[::1]" || network_of(host).starts_with("127.");
}

// Anybody on the way could read it.
Result<> check_password(const SmtpServer& server, const std::string& url) {
  if (server.user.empty() || server.encryption != Encryption::none || is_loopback(server.host)) return Nothing{};
  return wrong(url, "without encryption, the password of a login could be read on the way to another machine");
}

// "relay.example:587", "[::1]:25"
Result<> read_place(std::string_view place, const std::string& url, SmtpServer& server) {
  const std::size_t bracket = place.rfind(']');
  const std::size_t colon = place.find(':', bracket == std::string_view::npos ? 0 : bracket);
  server.host = place.substr(0, colon);
  if (server.host.empty() || !std::ranges::all_of(server.host, is_host_char)) return wrong(url, "it has no host");
  if (colon == std::string_view::npos) return Nothing{};
  const auto port = find_port(place.substr(colon + 1));
  if (!port) return wrong(url, "its port is not a number from 1 to 65535");
  server.port = *port;
  return Nothing{};
}

Result<> read_settings(const site::FormFields& settings, const std::string& url, SmtpServer& server) {
  const std::string tls = settings.value("tls");
  if (!tls.empty() && tls != "none" && tls != "required") return wrong(url, "tls must be “required” or “none”");
  if (tls == "none" && server.encryption == Encryption::from_start)
    return wrong(url, "smtps:// always encrypts, so it cannot have tls=none");
  if (tls == "none") server.encryption = Encryption::none;
  server.ca_file = settings.value("ca");
  return Nothing{};
}

Result<MailRoute> parse_server(std::string_view rest, Encryption encryption, const std::string& url) {
  SmtpServer server;
  server.encryption = encryption;
  server.port = encryption == Encryption::from_start ? kSubmissionsPort : kSubmissionPort;
  const std::size_t mark = std::min(rest.find('?'), rest.size());
  std::string_view place = rest.substr(0, mark);
  while (place.ends_with('/')) place.remove_suffix(1);
  if (const std::size_t at = place.rfind('@'); at != std::string_view::npos) {
    if (place.substr(0, at).find(':') != std::string_view::npos)
      return wrong("smtp://…", "a password in it would show in every process list; use --mail-password FILE");
    server.user = decoded(place.substr(0, at));
    place.remove_prefix(at + 1);
  }
  TRY(read_place(place, url, server));
  TRY(read_settings(site::FormFields::parse(rest.substr(std::min(mark + 1, rest.size()))), url, server));
  TRY(check_password(server, url));
  return MailRoute(std::move(server));
}

}  // namespace

Result<MailRoute> parse_mail_url(const std::string& url) {
  const std::string_view text = url;
  if (text.starts_with("smtp://")) return parse_server(text.substr(7), Encryption::starttls, url);
  if (text.starts_with("smtps://")) return parse_server(text.substr(8), Encryption::from_start, url);
  if (text.starts_with(kFolder) && text.size() > kFolder.size())
    return MailRoute(MailFolder{std::string(text.substr(kFolder.size()))});
  return wrong(url, "it must begin with “smtp://”, “smtps://” or “folder:”");
}

}  // namespace willai::mail
