// Any bytes as a message that came back: it is read, or refused with one sentence.
#include <cstdint>
#include <cstdlib>

#include "mail/bounce.hpp"
#include "mail/mail_url.hpp"
#include "mail/smtp_answer.hpp"

using namespace willai;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto bounce = mail::parse_bounce(bytes);
  if (!bounce.ok() && bounce.error().message.empty()) std::abort();
  if (bounce.ok()) (void)bounce->about([](std::string_view address) { return address.size() % 2 == 0; });
  (void)mail::parse_mail_url(std::string(bytes)).ok();
  mail::SmtpConversation talk;
  talk.received(bytes);
  for (const char c : talk.codes())
    if (!((c >= '0' && c <= '9') || c == '.' || c == ' ')) std::abort();
  return 0;
}
