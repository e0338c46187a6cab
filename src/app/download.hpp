// What pulling asks of the network; net/ answers with HTTP, tests with a script.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace willai {

// What to fetch, and from where on.
struct Wanted {
  std::string url;
  long long from = 0;     // bytes that are here already
  std::string validator;  // the ETag or date that came with them; the server sends the rest only if it still holds
  long long largest = 0;  // bytes; a longer answer is refused
};

// What a server says before the bytes.
struct AnswerHead {
  long long from = 0;              // where in the file the bytes that follow begin
  std::optional<long long> whole;  // length of the whole file
  std::string etag;
  std::string last_modified;
};

// Takes what comes. An error from either ends the transfer.
class Receiver {
 public:
  virtual ~Receiver() = default;
  virtual Result<> begin(const AnswerHead& head) = 0;
  virtual Result<> take(std::string_view bytes) = 0;
};

// How one request ended.
enum class Transfer {
  complete,      // all that the server announced is here
  unreachable,   // no server was there to talk to; worth another try
  interrupted,   // worth another try: a stall, a lost connection, a server that is busy
  out_of_range,  // the server has nothing from there on; begin anew
  refused,       // asking again will not help
};

struct TransferEnd {
  Transfer how = Transfer::complete;
  std::string reason;  // a clause after "…: "; "" when complete
};

class Downloader {
 public:
  virtual ~Downloader() = default;
  virtual TransferEnd fetch(const Wanted& wanted, Receiver& receiver) = 0;
  // Waits before the next attempt.
  virtual void rest(std::chrono::milliseconds time) = 0;
};

}  // namespace willai
