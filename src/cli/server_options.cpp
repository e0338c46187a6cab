#include "cli/server_options.hpp"

#include <mutex>

#include "cli/saying.hpp"
#include "routing/route.hpp"
#include "routing/uploads.hpp"
#include "site/routes.hpp"

namespace willai::cli {
namespace {

// Called by each thread with its first such request.
void say_once_of_proxy() {
  static std::once_flag once;
  std::call_once(once, [] {
    log_line("proxy",
             "a request has X-Forwarded-For. If there is a proxy in front, give --behind-proxy; without it all readers "
             "share the limits of one network");
  });
}

}  // namespace

documents::ReadingProcess file_reader() { return documents::ReadingProcess(documents::path_of_reader()); }

http::ServerOptions server_options_of(const ServeOptions& options, const Listen& listen) {
  http::ServerOptions http_options;
  http_options.address = listen.address;
  http_options.port = listen.port;
  http_options.threads = options.threads;
  http_options.body_at = routing::body_at;
  http_options.json_below = site::kApi;
  std::string home = options.base_url;
  while (home.ends_with('/')) home.pop_back();
  http_options.problem_kinds = home + std::string(site::kApiPage) + "#";
  http_options.read_upload = [reader = file_reader()](std::string_view content_type, std::string_view body) {
    return routing::form_of_upload(reader, content_type, body);
  };
  http_options.work_of = routing::work_of;
  http_options.reads_query = routing::reads_query;
  if (options.behind_proxy) http_options.reader_address = http::ReaderAddress::from_proxy;
  http_options.is_behind_tls = options.base_url.starts_with("https://");
  http_options.on_unexpected_proxy = say_once_of_proxy;
  return http_options;
}

}  // namespace willai::cli
