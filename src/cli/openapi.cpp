#include <fmt/format.h>

#include "cli/base_url.hpp"
#include "cli/command.hpp"
#include "service/openapi.hpp"
#include "system/builtin.hpp"

namespace willai::cli {
namespace {

struct OpenapiOptions {
  std::string base_url;
};

constexpr std::string_view kHere = "http://127.0.0.1:8080";

Result<Outcome> openapi(const OpenapiOptions& options) {
  const routing::SiteOptions site = TRY(parse_base_url(options.base_url));
  const std::string address = site.origin.empty() ? std::string(kHere) : site.origin + site.base_path;
  fmt::print("{}", service::openapi_json({"WillAIReplaceMe", std::string(system::build_facts().version)}, {address}));
  return Outcome::done;
}

}  // namespace

void add_openapi(Command line, ExitStatus& exit_status) {
  auto options = std::make_shared<OpenapiOptions>();
  Command command = add_command(line, exit_status, "openapi", "Print the description of the API as OpenAPI 3.1", [options] { return openapi(*options); });
  command.option("--base-url", options->base_url, "Public address of the site, such as https://example.org; for the addresses in it");
}

}  // namespace willai::cli
