#include "mail/smtp_mailer.hpp"

#include <curl/curl.h>
#include <fmt/format.h>
#include <sys/socket.h>

#include <memory>

#include "mail/smtp_answer.hpp"

namespace willai::mail {
namespace {

// No program that another thread starts at the same moment inherits it.
curl_socket_t open_socket(void*, curlsocktype, curl_sockaddr* address) {
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// One letter being sent.
struct SmtpTransfer {
  std::string_view rest;  // of the message
  const ports::Heartbeat& heartbeat;
  SmtpConversation talk;
  bool broken_off = false;
};

std::size_t give(char* room, std::size_t size, std::size_t count, void* transfer) {
  auto& rest = static_cast<SmtpTransfer*>(transfer)->rest;
  const std::size_t given = rest.copy(room, size * count);
  rest.remove_prefix(given);
  return given;
}

int on_progress(void* transfer, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
  auto& all = *static_cast<SmtpTransfer*>(transfer);
  all.broken_off = all.broken_off || (all.heartbeat && !all.heartbeat());
  return all.broken_off ? 1 : 0;
}

int on_talk(CURL*, curl_infotype kind, char* bytes, std::size_t size, void* transfer) {
  auto& talk = static_cast<SmtpTransfer*>(transfer)->talk;
  if (kind == CURLINFO_HEADER_OUT) talk.sent({bytes, size});
  if (kind == CURLINFO_HEADER_IN) talk.received({bytes, size});
  return 0;
}

std::string place_of(const SmtpServer& server) { return fmt::format("{}:{}", server.host, server.port); }

std::string advice_for(CURLcode code, const SmtpServer& server) {
  const std::string place = place_of(server);
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
      return fmt::format("the mail server “{}” was not found: the name is unknown", server.host);
    case CURLE_COULDNT_CONNECT:
      return fmt::format("{} does not answer: is the mail server running, and is the port right?", place);
    case CURLE_OPERATION_TIMEDOUT: return fmt::format("the mail server {} did not answer in time", place);
    case CURLE_USE_SSL_FAILED:
      return fmt::format(
          "the mail server {} does not offer encryption (STARTTLS); for a relay on this machine, add ?tls=none", place);
    case CURLE_SSL_CONNECT_ERROR:
      return fmt::format(
          "could not agree on encryption with {}; use smtps:// for port 465, and smtp:// for ports 587 and 25", place);
    case CURLE_PEER_FAILED_VERIFICATION:
      return fmt::format(
          "the certificate of {} has expired, is for another name, or is signed by an authority that this machine "
          "does not trust; name another authority with ?ca=FILE",
          place);
    case CURLE_SSL_CACERT_BADFILE:
      return fmt::format("cannot read the certificate authorities in “{}”", server.ca_file);
    case CURLE_LOGIN_DENIED:
      return fmt::format("{} rejected the login of “{}”; the password may be wrong", place, server.user);
    case CURLE_WEIRD_SERVER_REPLY: return fmt::format("the server at {} does not speak SMTP", place);
    default: return fmt::format("the connection to {} failed: {}", place, curl_easy_strerror(code));
  }
}

bool is_of_server(CURLcode code) {
  switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_CONNECT:
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_LOGIN_DENIED:
    case CURLE_WEIRD_SERVER_REPLY: return true;
    default: return false;
  }
}

std::string advice_for_answer(const SmtpConversation& talk, const SmtpServer& server) {
  const std::string codes = talk.codes();
  const std::string place = place_of(server);
  switch (talk.stage()) {
    case SmtpStage::greeting: return fmt::format("{} refused the connection ({})", place, codes);
    case SmtpStage::login: return fmt::format("{} rejected the login of “{}” ({})", place, server.user, codes);
    case SmtpStage::encryption: return fmt::format("{} offered encryption and then refused it ({})", place, codes);
    case SmtpStage::sender:
      return fmt::format("{} refused the sender address in --mail-from ({}); it may need a login, smtp://user@…", place,
                         codes);
    case SmtpStage::recipient: return fmt::format("{} refused mail to this address ({})", place, codes);
    default: return fmt::format("{} refused the letter ({})", place, codes);
  }
}

// A 4xx or 5xx answer says more than curl's code. Without one, the connection broke while sending.
ports::DeliveryEnd end_for(CURLcode code, const SmtpTransfer& transfer, const SmtpServer& server) {
  if (code == CURLE_OK) return {};
  if (transfer.broken_off) return {ports::Delivery::later, "lease lost", ""};
  if (transfer.talk.code() >= 400)
    return {delivery_for(transfer.talk.stage(), transfer.talk.code()), transfer.talk.codes(),
            advice_for_answer(transfer.talk, server)};
  const bool before_letter = is_of_server(code) || transfer.talk.stage() < SmtpStage::recipient;
  return {before_letter ? ports::Delivery::unreachable : ports::Delivery::later,
          before_letter ? "no connection" : "connection lost", advice_for(code, server)};
}

using Recipients = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

}  // namespace

SmtpMailer::SmtpMailer(SmtpServer server, Sender sender, SmtpPatience patience)
    : server_(std::move(server)), sender_(std::move(sender)), patience_(patience) {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  handle_ = curl_easy_init();
}

SmtpMailer::~SmtpMailer() {
  curl_easy_cleanup(handle_);
  curl_global_cleanup();
}

// The last part of the URL is the name in EHLO.
void SmtpMailer::prepare() {
  curl_easy_reset(handle_);
  const bool from_start = server_.encryption == Encryption::from_start;
  const std::string url =
      fmt::format("{}://{}/{}", from_start ? "smtps" : "smtp", place_of(server_), sender_.address.host());
  curl_easy_setopt(handle_, CURLOPT_URL, url.c_str());
  curl_easy_setopt(handle_, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  curl_easy_setopt(handle_, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(handle_, CURLOPT_PROXY, "");
  curl_easy_setopt(handle_, CURLOPT_OPENSOCKETFUNCTION, open_socket);
  curl_easy_setopt(handle_, CURLOPT_USE_SSL,
                   static_cast<long>(server_.encryption == Encryption::none ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  if (!server_.ca_file.empty()) {
    curl_easy_setopt(handle_, CURLOPT_CAINFO, server_.ca_file.c_str());
    curl_easy_setopt(handle_, CURLOPT_CAPATH, nullptr);
  }
  if (!server_.user.empty()) {
    curl_easy_setopt(handle_, CURLOPT_USERNAME, server_.user.c_str());
    curl_easy_setopt(handle_, CURLOPT_PASSWORD, server_.password.c_str());
  }
  curl_easy_setopt(handle_, CURLOPT_CONNECTTIMEOUT, static_cast<long>(patience_.connect.count()));
  curl_easy_setopt(handle_, CURLOPT_TIMEOUT, static_cast<long>(patience_.whole.count()));
  curl_easy_setopt(handle_, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(patience_.whole.count()));
}

ports::DeliveryEnd SmtpMailer::send(const Letter& letter, const ports::Envelope& envelope,
                                    const ports::Heartbeat& heartbeat) {
  const std::string message = to_message(letter, envelope, sender_);
  const std::string from = fmt::format("<{}>", return_path(sender_, envelope));
  const std::string to = fmt::format("<{}>", envelope.to.text());
  SmtpTransfer transfer{message, heartbeat, {}};
  const Recipients recipients(curl_slist_append(nullptr, to.c_str()), curl_slist_free_all);
  prepare();
  curl_easy_setopt(handle_, CURLOPT_MAIL_FROM, from.c_str());
  curl_easy_setopt(handle_, CURLOPT_MAIL_RCPT, recipients.get());
  curl_easy_setopt(handle_, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(handle_, CURLOPT_READFUNCTION, give);
  curl_easy_setopt(handle_, CURLOPT_READDATA, &transfer);
  curl_easy_setopt(handle_, CURLOPT_NOPROGRESS, 0L);
  curl_easy_setopt(handle_, CURLOPT_XFERINFOFUNCTION, on_progress);
  curl_easy_setopt(handle_, CURLOPT_XFERINFODATA, &transfer);
  curl_easy_setopt(handle_, CURLOPT_VERBOSE, 1L);  // so that curl calls on_talk; nothing is printed
  curl_easy_setopt(handle_, CURLOPT_DEBUGFUNCTION, on_talk);
  curl_easy_setopt(handle_, CURLOPT_DEBUGDATA, &transfer);
  const CURLcode code = curl_easy_perform(handle_);
  return end_for(code, transfer, server_);
}

}  // namespace willai::mail
