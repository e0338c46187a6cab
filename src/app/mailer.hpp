// What sends a letter; mail/ answers with SMTP and with a folder.
#pragma once

#include <functional>
#include <string>

#include "app/outside.hpp"
#include "base/result.hpp"
#include "domain/email_address.hpp"
#include "domain/letter.hpp"

namespace willai {

// What a letter needs to be sent: the same envelope for every try, so that a second copy is known as one.
struct Envelope {
  EmailAddress to;
  std::string id;  // of the letter in the outbox: letters, digits, hyphens
  Moment date;
  std::string return_tag;   // goes into the return path, so that a bounce says whom it is about; "" for none
  std::string unsubscribe;  // whole address that takes a post (RFC 8058); "" for none
};

enum class Delivery : unsigned char {
  accepted,
  later,        // this letter not now (4xx, or the connection broke in the midst of it)
  refused,      // this letter never (5xx)
  unreachable,  // no letter now: no server, no encryption, no login
};

struct DeliveryEnd {
  Delivery delivery = Delivery::accepted;
  std::string reason;  // "550 5.1.1", "no connection": nothing that a server may have said of the reader
  std::string advice;  // one sentence for the operator, from the configuration alone; ""
};

// Called about once a second while a letter is under way; false breaks off.
using Heartbeat = std::function<bool()>;

class Mailer {
 public:
  virtual ~Mailer() = default;
  virtual DeliveryEnd send(const Letter& letter, const Envelope& envelope, const Heartbeat& heartbeat) = 0;
};

}  // namespace willai
