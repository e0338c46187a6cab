// What is stored about requests for reports: the requests, the letters that are due (the outbox), whom never to write
// to, and counts of requests; and errors that readers reported. Every function is one transaction: it happens completely
// or not at all, even if the program is killed. store/ implements it with SQLite and PostgreSQL.
//
// A letter is pending, then sending under a lease, then sent; once nothing personal is left of it, it is erased. A
// letter that a server refuses permanently is stopped; one that keeps crashing the program is set aside.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ports/error_reports.hpp"
#include "ports/outside.hpp"
#include "base/result.hpp"
#include "domain/network.hpp"
#include "domain/queue_status.hpp"

namespace willai::ports {

// A network with a limit of its own, such as a campus.
struct NetworkLimit {
  NetworkRange network;
  int most;
};

// How many requests in 24 hours are taken: for one address, from one network, in all. Networks around a network may take
// a share of what the others have left of the whole (NewRequest::wider), but at least as much as one network may.
struct ReportLimits {
  int person = 3;
  int network = 40;
  int all = 2000;
  std::vector<NetworkLimit> networks{};
};

// Identifiers and hashes are 32 hexadecimal digits. Encrypted fields can only be decrypted with the server's key.
struct NewRequest {
  std::string id;
  std::string letter;    // the identifier of its confirmation in the outbox
  std::string person;    // keyed hash of the address
  std::string network;   // keyed hash of the requester's network
  std::string sameness;  // keyed hash of address and topic: identical requests count as one
  std::string address;   // encrypted
  std::string topic;     // encrypted
  std::vector<std::string> known_as{};  // other hashes of this person: by an earlier key, or as earlier versions spelled
                                        // the address; they count for suppression
  std::vector<CountedNetwork> wider{};  // from the widest on; none for a network with a limit of its own
  int network_most = 0;                 // such a limit; 0 for that of ReportLimits
};

enum class Asked : unsigned char { taken, again, suppressed, person_full, network_full, all_full };
enum class Confirmed : unsigned char { taken, again, gone };
enum class Suppression : unsigned char { unsubscribed, bounced };

// A letter that a worker is holding.
struct DueLetter {
  std::string id;
  LetterKind kind = LetterKind::confirmation;
  std::string request;
  std::string person;
  std::string address;  // encrypted
  std::string topic;    // encrypted
  Moment date;          // when it was put into the outbox; the same for every copy
  int tries = 0;        // tries that ended with "later"
  Moment since;         // when its request was made or confirmed
};

// Whether a worker was told how letters leave. One that was not takes nothing from a store once another one was: its
// letters would go where nobody expects them.
enum class Mandate : unsigned char { told, by_default };

struct Lease {
  std::string worker;
  Moment until;
  Mandate mandate = Mandate::told;
};

enum class LetterEnd : unsigned char { sent, stopped, aside };

struct HeldRequest {
  std::string state;  // "asked", "confirmed", "ended"
  Moment asked;
  std::string address;  // encrypted; "" once erased
  std::string topic;    // the same
};

// What is stored about one person.
struct PersonRecord {
  std::vector<HeldRequest> requests;
  std::optional<Suppression> suppression;
  Moment suppressed_since;
  long long asked_lately = 0;  // requests that count toward the limit
  std::vector<ErrorReport> errors{};  // that they reported
};

class ReportStore {
 public:
  virtual ~ReportStore() = default;

  // Accepts the request and puts its confirmation into the outbox. Networks are counted before anything is looked up
  // about the person, and whatever is found about the person, the same statements run: neither the answer nor its time
  // tells whether an address has asked or unsubscribed.
  virtual Result<Asked> ask(const NewRequest& request, const ReportLimits& limits, Moment now) = 0;
  // Puts the report into the outbox as `letter`.
  virtual Result<Confirmed> confirm(const std::string& request, const std::string& letter, Moment now) = 0;
  // Deletes every request, letter and error report of the person. Counts for the limits expire by themselves.
  virtual Result<> erase(const std::string& person) = 0;
  // The same, and sends nothing to the person in future. Their error reports stay, without the address.
  virtual Result<> suppress(const std::string& person, Suppression why, Moment now) = 0;
  // Takes the person off the suppression list; false if it was not on it.
  virtual Result<bool> allow(const std::string& person) = 0;

  // From now on a worker that was not told how letters leave takes none.
  virtual Result<> note_told() = 0;
  // Letters that are due, or whose lease has expired, oldest first. Notes whoever was told how they leave.
  virtual Result<std::vector<DueLetter>> take(const Lease& lease, int most, Moment now) = 0;
  // Extends the lease of what the worker holds; false if it has lost `letter`.
  virtual Result<bool> renew(const Lease& lease, const std::string& letter) = 0;
  // When a report ends, its address is erased.
  virtual Result<> finish(const DueLetter& letter, LetterEnd end, const std::string& reason, Moment now) = 0;
  virtual Result<> put_back(const DueLetter& letter, Moment due, const std::string& reason) = 0;

  // Puts letters that were set aside back into the queue; returns how many.
  virtual Result<long long> release(Moment now) = 0;
  // Erases what has been kept long enough (kReportKeeping); returns the number of requests.
  virtual Result<long long> tidy(Moment now) = 0;
  virtual Result<PersonRecord> record_of(const std::string& person, Moment now) = 0;
  virtual Result<QueueStatus> status() = 0;

  // Accepts what a reader found wrong. Limits are those of reports, counted apart; there is none for a person.
  virtual Result<ErrorTaken> keep_error(const NewErrorReport& error, const CountedReader& reader, const ReportLimits& limits,
                                        Moment now) = 0;
  // All that are kept, oldest first.
  virtual Result<std::vector<ErrorReport>> errors(Moment now) = 0;
  // `as` says what came of it; false if there is no open report `id`.
  virtual Result<bool> settle_error(const std::string& id, const std::string& as, Moment now) = 0;

  // Writes all anew, so that no byte of what was erased is left in the files of the store. It may take seconds.
  virtual Result<> rewrite() = 0;
};

// How long things are kept (content/pages/privacy.md says the same).
struct ReportKeeping {
  std::chrono::hours unconfirmed{24};      // after the confirmation was sent
  std::chrono::hours undelivered{5 * 24};  // how long a letter is tried
  std::chrono::hours same{24};             // the same request within this time counts as one
  std::chrono::hours traces{30 * 24};      // rows without an address, for the operator's counts
  std::chrono::hours bounced{180 * 24};    // after this time a dead mailbox gets another try
  std::chrono::hours error{365 * 24};      // an error report that nobody settles
  std::chrono::hours settled{30 * 24};     // one that was settled
};
inline constexpr ReportKeeping kReportKeeping{};

// A clock can be wrong, and then it jumps. So what is waiting does not expire by the clock alone: workers must also have
// seen it in so many hours.
struct ReportPatience {
  long long unconfirmed = 6;
  long long undelivered = 24;
};
inline constexpr ReportPatience kReportPatience{};

// No letter is put off for longer.
inline constexpr std::chrono::hours kLongestWait{4};

}  // namespace willai::ports
