// Sends a letter. mail/ implements it with SMTP and with a folder.
#pragma once

#include <functional>
#include <string>

#include "ports/outside.hpp"
#include "base/result.hpp"
#include "domain/email_address.hpp"
#include "domain/letter.hpp"

namespace willai::ports {

// What is needed to send a letter. The envelope is the same for every try, so that mail programs recognize a second
// copy.
struct Envelope {
  EmailAddress to;
  std::string id;  // of the letter in the outbox: letters, digits, hyphens
  Moment date;
  std::string return_tag;   // goes into the return path, so that a bounce identifies the person; "" for none
  std::string unsubscribe;  // full address that accepts a POST (RFC 8058); "" for none
};

enum class Delivery : unsigned char {
  accepted,
  later,        // this letter not now (4xx, or the connection broke while it was sent)
  refused,      // this letter never (5xx)
  unreachable,  // no letter now: no server, no encryption, or no login
};

struct DeliveryEnd {
  Delivery delivery = Delivery::accepted;
  std::string reason;  // "550 5.1.1", "no connection": never anything a server may have said about the reader
  std::string advice;  // one sentence for the operator, made from the configuration alone; "" for none
};

// Called about once a second while a letter is sent; returning false stops it.
using Heartbeat = std::function<bool()>;

class Mailer {
 public:
  virtual ~Mailer() = default;
  virtual DeliveryEnd send(const Letter& letter, const Envelope& envelope, const Heartbeat& heartbeat) = 0;
};

}  // namespace willai::ports
