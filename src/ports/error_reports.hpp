// What readers report as wrong on a page, for editors to settle. A part of the store of reports: the address that a
// reader may leave is personal, and so may be the text.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/moment.hpp"

namespace willai::ports {

// A network around that of the requester.
struct CountedNetwork {
  std::string hash;
  int share;  // one part in so many
};

// Whose request counts toward which limits, by keyed hashes.
struct CountedReader {
  std::string network;
  std::vector<CountedNetwork> wider{};  // from the widest on; none for a network with a limit of its own
  int network_most = 0;                 // such a limit; 0 for that of ReportLimits
};

struct NewErrorReport {
  std::string id;       // a keyed hash of what was reported: the same report twice has the same
  std::string page;     // "/profession/chef"
  std::string edition;  // "1-2"; "" if unknown
  std::string text;     // encrypted
  std::string person;   // keyed hash of the address; "" without one
  std::string address;  // encrypted; "" without one
};

struct ErrorReport {
  std::string id;
  std::string page;
  std::string edition;
  std::string text;     // encrypted
  std::string address;  // encrypted; ""
  Moment made;
  std::optional<Moment> settled{};
  std::string settled_as{};  // in the words of the editor; ""
};

enum class ErrorTaken : unsigned char { taken, again, network_full, all_full };

}  // namespace willai::ports
