// What is kept of requests for a report: the requests, the letters that are due (the outbox), whom never to write to,
// and how often somebody asked. Every function is one transaction: it happens whole or not at all, also when the
// program is killed in the midst of it. store/ answers with SQLite and PostgreSQL.
//
// A letter is pending, then sending under a lease, then sent; once nothing personal is left of it, it is erased. One
// that a server refuses for good is stopped; one that ends the program again and again is set aside.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/outside.hpp"
#include "base/result.hpp"
#include "domain/queue_status.hpp"

namespace willai {

// How many requests in 24 hours are taken: for one address, from one network, in all.
struct ReportLimits {
  int person = 3;
  int network = 40;
  int all = 2000;
};

// Identifiers and hashes are 32 hexadecimal digits; what is sealed only the server's key opens.
struct NewRequest {
  std::string id;
  std::string letter;    // the identifier of its confirmation in the outbox
  std::string person;    // keyed hash of the address
  std::string network;   // keyed hash of the network that asks
  std::string sameness;  // keyed hash of address and topic: the same request twice is one
  std::string address;   // sealed
  std::string topic;     // sealed
};

enum class Asked : unsigned char { taken, again, suppressed, person_full, network_full, all_full };
enum class Confirmed : unsigned char { taken, again, gone };
enum class Suppression : unsigned char { unsubscribed, bounced };

// A letter that a worker holds.
struct DueLetter {
  std::string id;
  LetterKind kind = LetterKind::confirmation;
  std::string request;
  std::string person;
  std::string address;  // sealed
  std::string topic;    // sealed
  Moment date;          // when it was put into the outbox; that of every copy
  int tries = 0;        // that ended with "later"
  Moment since;         // when its request was made or confirmed
};

struct Lease {
  std::string worker;
  Moment until;
};

enum class LetterEnd : unsigned char { sent, stopped, aside };

struct HeldRequest {
  std::string state;  // "asked", "confirmed", "ended"
  Moment asked;
  std::string address;  // sealed; "" once erased
  std::string topic;    // likewise
};

// What is kept on one person.
struct Held {
  std::vector<HeldRequest> requests;
  std::optional<Suppression> suppression;
  Moment suppressed_since;
  long long asked_lately = 0;  // requests that count for the limit
};

class ReportStore {
 public:
  virtual ~ReportStore() = default;

  // Takes the request and puts its confirmation into the outbox.
  virtual Result<Asked> ask(const NewRequest& request, const ReportLimits& limits, Moment now) = 0;
  // Puts the report into the outbox as `letter`.
  virtual Result<Confirmed> confirm(const std::string& request, const std::string& letter, Moment now) = 0;
  // Deletes every request and letter of the person. What counts for the limits runs out by itself.
  virtual Result<> erase(const std::string& person) = 0;
  // The same, and nothing is taken for the person any more.
  virtual Result<> suppress(const std::string& person, Suppression why, Moment now) = 0;

  // Letters that are due, or whose holder did not come back in time, the oldest first.
  virtual Result<std::vector<DueLetter>> take(const Lease& lease, int most, Moment now) = 0;
  // Holds what the worker has for longer; false when it has lost `letter`.
  virtual Result<bool> renew(const Lease& lease, const std::string& letter) = 0;
  // A report that ends takes the address with it.
  virtual Result<> finish(const DueLetter& letter, LetterEnd end, const std::string& reason, Moment now) = 0;
  virtual Result<> put_back(const DueLetter& letter, Moment due, const std::string& reason) = 0;

  // Puts letters that were set aside back into the queue; how many that was.
  virtual Result<long long> release(Moment now) = 0;
  // Erases what has been kept long enough (kReportKeeping); how many requests that was.
  virtual Result<long long> tidy(Moment now) = 0;
  virtual Result<Held> held(const std::string& person, Moment now) = 0;
  virtual Result<QueueStatus> status() = 0;
};

// How long what is kept (content/pages/privacy.md says the same).
struct ReportKeeping {
  std::chrono::hours unconfirmed{24};      // after the confirmation was sent
  std::chrono::hours undelivered{5 * 24};  // a letter is tried as long
  std::chrono::hours same{24};             // the same request again is the same request
  std::chrono::hours traces{30 * 24};      // rows without an address, for the operator's counts
  std::chrono::hours bounced{180 * 24};    // a dead mailbox is given another try after that
};
inline constexpr ReportKeeping kReportKeeping{};

}  // namespace willai
