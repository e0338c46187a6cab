#include <fmt/format.h>

#include <cstdio>
#include <iostream>
#include <string>

#include "cli/base_url.hpp"
#include "cli/command.hpp"
#include "cli/saying.hpp"
#include "routing/router.hpp"
#include "site/routes.hpp"

namespace willai::cli {
namespace {

struct McpOptions {
  std::string edition;
  std::string base_url;
};

// One message per line, until the client closes.
Result<Outcome> mcp(const McpOptions& options) {
  outlive_outputs();
  const routing::Router router = TRY(routing::Router::open(options.edition, TRY(parse_base_url(options.base_url))));
  for (std::string line; std::getline(std::cin, line);) {
    if (line.empty()) continue;
    std::string answer = router.respond({.method = http::Method::post, .path = site::kMcp, .body = line}).body;
    if (answer.empty()) continue;
    fmt::print("{}\n", answer);
    if (std::fflush(stdout) != 0) return io_error("the client closed its end while an answer was being written");
  }
  return Outcome::done;
}

}  // namespace

void add_mcp(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<McpOptions>();
  Command command = add_command(line, exit_status, "mcp", "Answer an assistant over standard input, as the Model Context Protocol describes it",
                                [options] { return mcp(*options); });
  command.option("--edition", options->edition, "The edition to use; default: the built-in one");
  command.option("--base-url", options->base_url, "Public address of the site, such as https://example.org; for the addresses in answers");
}

}  // namespace willai::cli
