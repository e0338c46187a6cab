// What pulling needs from the network. pull/ implements it with HTTP, tests with a script.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai::ports {

// What to download, and where to continue.
struct Wanted {
  std::string url;
  long long from = 0;     // bytes that are already here
  std::string validator;  // the ETag or date that came with them; the server sends the rest only if it still matches
  long long largest = 0;  // bytes; a longer answer is refused
};

// What a server says before the bytes.
struct AnswerHead {
  long long from = 0;              // position in the file where the bytes that follow begin
  std::optional<long long> whole;  // length of the whole file
  std::string etag;
  std::string last_modified;
};

// Receives the answer. An error from either function ends the transfer.
class Receiver {
 public:
  virtual ~Receiver() = default;
  virtual Result<> begin(const AnswerHead& head) = 0;
  virtual Result<> take(std::string_view bytes) = 0;
};

// How one request ended.
enum class Transfer {
  complete,      // everything the server announced has arrived
  unreachable,   // no server could be reached; worth another try
  interrupted,   // worth another try: a stall, a lost connection, a busy server
  out_of_range,  // the server has nothing beyond this point; start over
  refused,       // asking again will not help
};

struct TransferEnd {
  Transfer how = Transfer::complete;
  std::string reason;  // a clause after "…: "; "" if complete
};

class Downloader {
 public:
  virtual ~Downloader() = default;
  virtual TransferEnd fetch(const Wanted& wanted, Receiver& receiver) = 0;
  // Waits before the next attempt.
  virtual void rest(std::chrono::milliseconds time) = 0;
};

}  // namespace willai::ports
