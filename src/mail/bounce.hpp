// What comes back to a return path: a mail server's report of a letter (RFC 3464, RFC 6533), a complaint that a mail
// provider passes on (RFC 5965), or an automatic answer (RFC 3834). Says what it means for each recipient, and by which
// marks the reader can be recognized.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace willai::mail {

enum class Returned : unsigned char {
  gone,       // there is no such mailbox: do not write to it again
  failed,     // this letter did not arrive, for a reason that says nothing lasting about the mailbox
  delayed,    // the mail server goes on trying
  delivered,  // or passed on
  complaint,  // the reader called it spam, or wants no more of it
  automatic,  // an absence notice or a receipt
};

struct ReturnedFor {
  std::string address;  // "" if the report does not say
  Returned what = Returned::delayed;
  std::string status;  // "5.1.1"
};

struct Bounce {
  std::vector<std::string> tags;   // parts between + and @ that may be tags of our return paths
  std::vector<std::string> links;  // of a complaint: what may be tokens of our unsubscribe links
  std::vector<ReturnedFor> recipients;

  // What is said about one recipient. If the report names nobody for whom `is_the_reader` holds, all its recipients
  // are one reader whose mailbox passes letters on: it is gone only if none of them got the letter.
  ReturnedFor about(const std::function<bool(std::string_view address)>& is_the_reader) const;
};

// Takes a whole message. An error if it is none of these, such as mail from a person.
Result<Bounce> parse_bounce(std::string_view message);

}  // namespace willai::mail
