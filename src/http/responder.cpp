#include "http/responder.hpp"

#include <exception>

namespace willai::http {
namespace {

bool is_read(Method method) { return method == Method::get || method == Method::head; }

// What the handler is asked. A query that the page does not look at is left out: it would only make copies of the page.
PageRequest page_request(const Request& request, Target target, std::string_view reader, const ServerOptions& options) {
  if (!target.query.empty() && options.reads_query && !options.reads_query(target.path)) target.query = "";
  if (is_read(request.method)) return {.path = target.path, .query = target.query, .from = {.host = request.host}};
  return {request.method, target.path,  target.query,
          request.body,   reader,       {request.host, request.origin, request.fetch_site}, {request.accept, request.mcp_version}};
}

// A page for a query and a page that is not there can be asked for under endless names; keeping them would let a
// stranger drive out the pages people read.
bool can_be_kept(const PageRequest& asked) { return asked.method == Method::get && asked.query.empty(); }

Part part_for(const Request& request, const Response& response) {
  if (!is_read(request.method)) return Part::whole;
  if (names_etag(request.if_none_match, response.etag)) return Part::not_modified;
  return request.method == Method::head ? Part::head : Part::whole;
}

FaultForm form_at(std::string_view target, const ServerOptions& options) {
  const bool is_below = !options.json_below.empty() && target.starts_with(options.json_below);
  return is_below ? FaultForm::json : FaultForm::sentence;
}

std::uint64_t generation_of(const ServerOptions& options) { return options.generation ? options.generation->load() : 0; }

// Exceptions come from libraries below the handler; this is the edge where they end.
ResponsePtr make(const Handler& handler, const PageRequest& asked, Encoding encoding, const ServerOptions& options) {
  try {
    const std::uint64_t generation = generation_of(options);  // read first: what is made later is never called newer
    return prepare(handler(asked), encoding, generation);
  } catch (const std::exception&) { return prepare(Fault::broken, form_at(asked.path, options), options.problem_kinds); }
}

}  // namespace

Responder::Responder(Handler handler, const ServerOptions& options, std::size_t cache_bytes)
    : handler_(std::move(handler)), options_(options), cache_(cache_bytes) {
  for (std::size_t fault = 0; fault < kFaults; ++fault) {
    faults_[fault] = prepare(static_cast<Fault>(fault), FaultForm::sentence);
    json_faults_[fault] = prepare(static_cast<Fault>(fault), FaultForm::json, options_.problem_kinds);
  }
}

// Who waits for leave to send a body is a program.
const ResponsePtr& Responder::of_fault(Fault fault, std::string_view target) const {
  const bool is_json = fault == Fault::body_awaited || form_at(target, options_) == FaultForm::json;
  return (is_json ? json_faults_ : faults_)[static_cast<std::size_t>(fault)];
}

Answer Responder::answer(Fault fault, const Request& request, std::string_view path) const {
  return {of_fault(fault, path), request.method == Method::head ? Part::head : Part::whole};
}

std::optional<Answer> Responder::answer(const Request& request, std::string_view reader) {
  const auto target = decode_target(request.target, room_);
  if (!target) return answer(Fault::bad_target, request);
  // A client that waits for leave sends its body at once when it is told that nobody gives leave (RFC 9110, 10.1.1).
  if (request.is_body_awaited && options_.body_at && options_.body_at(target->path) != Body::none)
    return answer(Fault::body_awaited, request, target->path);
  forget_earlier_pages();
  const PageRequest asked = page_request(request, *target, reader, options_);
  const Encoding encoding = choose_encoding(request.accept_encoding);
  ResponsePtr response = can_be_kept(asked) ? cache_.find(asked.path, encoding) : nullptr;
  if (!response) {
    work_left_ = options_.work_of ? options_.work_of(asked) : Work::light;
    if (work_left_ != Work::light) return std::nullopt;
    response = make(handler_, asked, encoding, options_);
    keep(asked, encoding, response);
  }
  return Answer{response, part_for(request, *response)};
}

Answer Responder::answer_with(const Request& request, ResponsePtr response) {
  if (const auto target = decode_target(request.target, room_))
    keep(page_request(request, *target, "", options_), choose_encoding(request.accept_encoding), response);
  const Part part = part_for(request, *response);
  return {std::move(response), part};
}

void Responder::keep(const PageRequest& asked, Encoding encoding, const ResponsePtr& response) {
  if (can_be_kept(asked) && response->generation == generation_ && response->can_be_kept && response->status < 400)
    cache_.store(asked.path, encoding, response);
}

// Another edition is served from now on.
void Responder::forget_earlier_pages() {
  const std::uint64_t now = generation_of(options_);
  if (now == generation_) return;
  generation_ = now;
  cache_.clear();
}

void ask_later(const Request& request, std::string_view reader, const ServerOptions& options, TakeAnswer take) {
  std::string room;
  if (const auto target = decode_target(request.target, room))
    options.answer_later(page_request(request, *target, reader, options), std::move(take));
}

ResponsePtr make_response(const Handler& handler, const Request& request, std::string_view reader,
                          const ServerOptions& options) {
  std::string room;
  const auto target = decode_target(request.target, room);
  if (!target) return prepare(Fault::bad_target, form_at(request.target, options), options.problem_kinds);
  return make(handler, page_request(request, *target, reader, options), choose_encoding(request.accept_encoding),
              options);
}

}  // namespace willai::http
