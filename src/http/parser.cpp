// Beast 1.81 asserts that the last chunk's header arrives in one piece with what follows. It need not, and Beast
// handles that correctly; but with assertions on, anybody could crash the program by sending "0\r\n" and "\r\n"
// separately.
#define BOOST_DISABLE_ASSERTS

#include "http/parser.hpp"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <optional>
#include <utility>

#include "http/head_scan.hpp"

namespace willai::http {
namespace {

namespace beast = boost::beast::http;
using boost::beast::iequals;
using boost::beast::string_view;
using boost::system::error_code;

Fault fault_of(const error_code& error) {
  if (error == beast::error::body_limit) return Fault::body_too_large;
  if (error == beast::error::header_limit) return Fault::header_too_large;
  if (error == beast::error::bad_content_length || error == beast::error::multiple_content_length)
    return Fault::bad_length;
  return error == beast::error::bad_transfer_encoding ? Fault::bad_length : Fault::malformed;
}

Method method_of(beast::verb verb) {
  switch (verb) {
    case beast::verb::get: return Method::get;
    case beast::verb::head: return Method::head;
    case beast::verb::post: return Method::post;
    case beast::verb::options: return Method::options;
    default: return Method::other;
  }
}

void join(std::string& list, string_view more) {
  if (!list.empty()) list += ", ";
  list.append(more.data(), more.size());
}

// What the address of a post takes; nothing where it cannot be read.
Body body_at(std::string_view raw, const ServerOptions& options) {
  std::string room;
  const auto target = options.body_at ? decode_target(raw, room) : std::nullopt;
  return target ? options.body_at(target->path) : Body::none;
}

// It is written to logs and to a field of the answer, so it has only characters that cannot be misread there.
bool is_request_id(std::string_view text) {
  constexpr std::size_t kLongest = 64;
  return !text.empty() && text.size() <= kLongest && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
  });
}

// Beast's parser. Keeps only the fields that this server uses, and refuses some requests that Beast accepts.
class Reading final : public beast::basic_parser<true> {
 public:
  Reading(Request& request, const ServerOptions& options) : request_(request), options_(options) {
    eager(true);
    header_limit(static_cast<std::uint32_t>(options.max_header_bytes));
    body_limit(options.max_body_bytes);
  }

  Fault fault() const { return fault_; }
  bool waits_for_leave() const { return waits_for_leave_; }
  bool is_upload() const { return body_ == Body::file; }
  std::size_t most() const { return is_upload() ? options_.max_upload_bytes : options_.max_body_bytes; }

 private:
  void on_request_impl(beast::verb verb, string_view, string_view target, int version, error_code& error) override {
    request_.method = method_of(verb);
    request_.target.assign(target.data(), target.size());
    is_http10_ = version == 10;
    if (target.size() > options_.max_target_bytes) return refuse(Fault::target_too_long, error);
    if (request_.method == Method::post) body_ = body_at(request_.target, options_);
    if (is_upload()) body_limit(options_.max_upload_bytes);
  }

  void on_field_impl(beast::field field, string_view name, string_view value, error_code& error) override {
    if (is_header_done()) return;  // a trailer comes too late to matter
    switch (field) {
      case beast::field::host: return on_host(value, error);
      case beast::field::content_length: return on_content_length(value, error);
      case beast::field::transfer_encoding: return on_transfer_encoding(value, error);
      case beast::field::content_type: request_.content_type.assign(value.data(), value.size()); return;
      case beast::field::accept_encoding: return join(request_.accept_encoding, value);
      case beast::field::if_none_match: return join(request_.if_none_match, value);
      case beast::field::expect: waits_for_leave_ = iequals(value, "100-continue"); return;
      case beast::field::origin: return join(request_.origin, value);
      case beast::field::accept: return join(request_.accept, value);
      default: return on_other(name, value);
    }
  }

  void on_other(string_view name, string_view value) {
    const bool is_trusted = options_.reader_address == ReaderAddress::from_proxy;
    if (iequals(name, "X-Forwarded-For")) {
      request_.is_forwarded = true;
      if (is_trusted) join(request_.forwarded_for, value);
    } else if (is_trusted && iequals(name, "X-Forwarded-Proto")) {
      join(request_.forwarded_proto, value);
    } else if (is_trusted && iequals(name, "X-Request-Id") && is_request_id({value.data(), value.size()})) {
      request_.id.assign(value.data(), value.size());
    }
    if (iequals(name, "Sec-Fetch-Site")) join(request_.fetch_site, value);
    if (iequals(name, "MCP-Protocol-Version")) join(request_.mcp_version, value);
  }

  void on_host(string_view value, error_code& error) {
    if (hosts_++ > 0 || !is_host(value)) return refuse(Fault::bad_host, error);
    request_.host.assign(value.data(), value.size());
  }

  // Beast reads "5, 5" as 5, which RFC 9110, 8.6 allows; refusing it is also allowed, and safer.
  void on_content_length(string_view value, error_code& error) {
    if (lengths_++ > 0 || value.find(',') != string_view::npos) refuse(Fault::bad_length, error);
  }

  // Beast treats a body whose last transfer coding is not "chunked" as no body.
  void on_transfer_encoding(string_view value, error_code& error) {
    if (is_http10_ || !iequals(value, "chunked")) refuse(Fault::bad_length, error);
  }

  void on_header_impl(error_code& error) override {
    if (hosts_ == 0 && !is_http10_) return refuse(Fault::bad_host, error);
    request_.afterwards = !keep_alive() ? Afterwards::close : is_http10_ ? Afterwards::keep_and_say : Afterwards::keep;
  }

  void refuse(Fault fault, error_code& error) {
    fault_ = fault;
    error = beast::error::bad_value;
  }

  void on_response_impl(int, string_view, int, error_code&) override {}
  void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code&) override {}
  std::size_t on_body_impl(string_view body, error_code&) override { return keep(body); }
  void on_chunk_header_impl(std::uint64_t, string_view, error_code&) override {}
  std::size_t on_chunk_body_impl(std::uint64_t, string_view body, error_code&) override { return keep(body); }
  void on_finish_impl(error_code&) override {}

  // A body that nobody receives is dropped as it arrives: a thousand posts to a page take no memory.
  std::size_t keep(string_view body) {
    if (body_ != Body::none) request_.body.append(body.data(), body.size());
    return body.size();
  }

  Request& request_;
  const ServerOptions& options_;
  Body body_ = Body::none;
  Fault fault_ = Fault::none;
  int hosts_ = 0;
  int lengths_ = 0;
  bool is_http10_ = false;
  bool waits_for_leave_ = false;
};

// Keeps the buffer for the next request, unless this one was so large that thousands like it would fill the memory.
void empty_out(std::string& text) {
  constexpr std::size_t kUsual = 512;
  text.capacity() > kUsual ? std::string().swap(text) : text.clear();
}

Fed failed(Fault fault) { return {0, Progress::failed, fault}; }

}  // namespace

struct RequestParser::Impl {
  explicit Impl(const ServerOptions& options) : limits(options), scan(options.max_header_bytes) { reset(); }

  void reset();

  Fed feed_head(std::string_view bytes);
  Fed parse_head(std::string_view bytes);
  Fed skip_empty_line(std::string_view bytes);
  Fed feed_body(std::string_view bytes);
  Fed parse(std::string_view bytes);

  const ServerOptions& limits;
  Request request;
  std::optional<Reading> reading;
  HeadScan scan;
  std::size_t body_bytes = 0;  // including everything that chunking adds
  bool skipped_empty_line = false;
};

void RequestParser::Impl::reset() {
  request.method = Method::other;
  empty_out(request.target);
  empty_out(request.accept_encoding);
  empty_out(request.if_none_match);
  empty_out(request.content_type);
  empty_out(request.host);
  empty_out(request.origin);
  empty_out(request.fetch_site);
  empty_out(request.accept);
  empty_out(request.mcp_version);
  empty_out(request.forwarded_for);
  empty_out(request.forwarded_proto);
  empty_out(request.id);
  empty_out(request.body);
  request.afterwards = Afterwards::close;
  request.is_body_awaited = false;
  request.is_forwarded = false;
  reading.emplace(request, limits);
  scan.reset();
  body_bytes = 0;
  skipped_empty_line = false;
}

// One empty line before a request is passed over (RFC 9112, 2.2): old clients end a body with it.
Fed RequestParser::Impl::skip_empty_line(std::string_view bytes) {
  if (bytes.size() < 2) return {};
  skipped_empty_line = true;
  Fed fed = feed_head(bytes.substr(2));
  fed.consumed += 2;
  return fed;
}

Fed RequestParser::Impl::feed_head(std::string_view bytes) {
  if (!skipped_empty_line && std::string_view("\r\n").starts_with(bytes.substr(0, 2))) return skip_empty_line(bytes);
  if (const Fault fault = scan.look_at(bytes); fault != Fault::none) return failed(fault);
  return scan.end() == 0 ? Fed{} : parse_head(bytes);
}

// Beast sees the head alone: given more, it would look for the rest of a broken line in the bytes behind it.
Fed RequestParser::Impl::parse_head(std::string_view bytes) {
  const Fed head = parse(bytes.substr(0, scan.end()));
  if (head.progress != Progress::more) return head;
  if (head.consumed < scan.end()) return failed(Fault::malformed);
  if (bytes.size() == scan.end()) return head;
  Fed body = feed_body(bytes.substr(scan.end()));
  body.consumed += head.consumed;
  return body;
}

// Beast sees no more at once than a header may have, so that the fields behind a body have the same limit however their
// bytes arrive. Chunks of one byte with headers of thousands would exceed the limit on the body; four times the limit is
// ample for honest ones.
Fed RequestParser::Impl::feed_body(std::string_view bytes) {
  Fed all;
  for (;;) {
    const std::string_view part = bytes.substr(all.consumed, limits.max_header_bytes);
    const Fed fed = parse(part);
    body_bytes += fed.consumed;
    all.consumed += fed.consumed;
    if (fed.progress != Progress::more) return {all.consumed, fed.progress, fed.fault};
    const bool header_without_end = fed.consumed == 0 && part.size() == limits.max_header_bytes;
    if (header_without_end || body_bytes > 4 * reading->most() + limits.max_header_bytes)
      return failed(Fault::body_too_large);
    if (fed.consumed == 0 || all.consumed == bytes.size()) return all;
  }
}

Fed RequestParser::Impl::parse(std::string_view bytes) {
  error_code error;
  const std::size_t consumed = reading->put(boost::asio::const_buffer(bytes.data(), bytes.size()), error);
  if (error && error != beast::error::need_more)
    return failed(reading->fault() != Fault::none ? reading->fault() : fault_of(error));
  if (reading->is_done()) return {consumed, Progress::done, Fault::none};
  if (!reading->waits_for_leave()) return {consumed, Progress::more, Fault::none};
  // The client asks before it sends a body that nobody needs: it gets its answer at once, and the body never comes.
  request.afterwards = Afterwards::close;
  request.is_body_awaited = true;
  return {consumed, Progress::done, Fault::none};
}

RequestParser::RequestParser(const ServerOptions& limits) : impl_(std::make_unique<Impl>(limits)) {}
RequestParser::~RequestParser() = default;

Fed RequestParser::feed(std::string_view bytes) {
  return impl_->scan.end() == 0 ? impl_->feed_head(bytes) : impl_->feed_body(bytes);
}

bool RequestParser::is_upload() const { return impl_->reading->is_upload(); }

std::string RequestParser::take_body() { return std::exchange(impl_->request.body, {}); }

void RequestParser::replace_body(std::string body) { impl_->request.body = std::move(body); }

const Request& RequestParser::request() const { return impl_->request; }

void RequestParser::reset() { impl_->reset(); }

}  // namespace willai::http
