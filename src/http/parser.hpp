// Bytes of a connection -> requests. Strict: anything that another server might read differently is refused.
//
//   RequestParser parser(options);
//   const Fed fed = parser.feed(bytes_so_far);   // take fed.consumed off the front
//   if (fed.progress == Progress::done) { answer(parser.request()); parser.reset(); }
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "http/fault.hpp"
#include "http/request.hpp"
#include "http/server.hpp"

namespace willai::http {

enum class Progress { more, done, failed };

struct Fed {
  std::size_t consumed = 0;
  Progress progress = Progress::more;
  Fault fault = Fault::none;  // for Progress::failed
};

class RequestParser {
 public:
  explicit RequestParser(const ServerOptions& limits);
  ~RequestParser();

  // `bytes` are those not yet consumed. The header is consumed only when it is complete. A body is
  // read, and dropped unless it may be received.
  Fed feed(std::string_view bytes);

  // Complete after Progress::done; after Progress::failed, as far as it was read.
  const Request& request() const;

  // Whether the address takes a file.
  bool is_upload() const;

  // Takes the body away, and puts the form in its place that the file became.
  std::string take_body();
  void replace_body(std::string body);

  void reset();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace willai::http
