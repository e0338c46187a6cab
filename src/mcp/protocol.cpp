#include "mcp/protocol.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "mcp/json_text.hpp"

namespace willai::mcp {
namespace {

using api::JsonKind;
using api::JsonValue;

// The newest first. A client that names none of them is told the first.
constexpr std::array<std::string_view, 3> kVersions{"2025-11-25", "2025-06-18", "2025-03-26"};

constexpr int kParseError = -32700;
constexpr int kInvalidRequest = -32600;
constexpr int kNoMethod = -32601;
constexpr int kInvalidParams = -32602;

constexpr std::string_view kInstructions =
    "What AI does to work, task by task, with the evidence. Begin with find_profession. Give every figure with its range, its edition and its citation. "
    "Exposure does not say what happens to a job.";

std::string error_message(std::string_view id, int code, std::string_view sentence) {
  return fmt::format(R"({{"jsonrpc":"2.0","id":{},"error":{{"code":{},"message":{}}}}})", id, code, quoted(sentence));
}

std::string result_message(std::string_view id, std::string_view result) {
  return fmt::format(R"({{"jsonrpc":"2.0","id":{},"result":{}}})", id, result);
}

std::string_view word_in(const JsonValue* object, std::string_view key) {
  const JsonValue* const value = object && object->kind == JsonKind::object ? find_in(*object, key) : nullptr;
  return value && value->kind == JsonKind::text ? std::string_view(value->text) : "";
}

std::string welcome(const JsonValue* params, const ServerInfo& server) {
  const std::string_view wanted = word_in(params, "protocolVersion");
  return fmt::format(R"({{"protocolVersion":{},"capabilities":{{"tools":{{}}}},"serverInfo":{{"name":"willai","title":{},"version":{}}},"instructions":{}}})",
                     quoted(is_spoken(wanted) ? wanted : kVersions.front()), quoted(server.name), quoted(server.version), quoted(kInstructions));
}

std::string called(std::string_view id, const JsonValue* params, const Ask& ask) {
  const JsonValue* const given = params && params->kind == JsonKind::object ? find_in(*params, "arguments") : nullptr;
  const JsonValue none{.kind = JsonKind::object};
  const auto result = call_tool(word_in(params, "name"), given ? *given : none, ask);
  return result ? result_message(id, *result) : error_message(id, kInvalidParams, fmt::format("There is no tool “{}”.", word_in(params, "name")));
}

}  // namespace

bool is_spoken(std::string_view version) { return std::ranges::find(kVersions, version) != kVersions.end(); }

std::string spoken_versions() { return fmt::format("{}, {} and {}", kVersions[0], kVersions[1], kVersions[2]); }

std::string answer(std::string_view message, const ServerInfo& server, const Ask& ask) {
  const auto parsed = api::parse_json(message);
  if (!parsed.ok()) return error_message("null", kParseError, parsed.error().message);
  if (parsed->kind != JsonKind::object || word_in(&*parsed, "jsonrpc") != "2.0") return error_message("null", kInvalidRequest, "This is not a message of JSON-RPC 2.0.");
  const JsonValue* const id = find_in(*parsed, "id");
  const std::string_view method = word_in(&*parsed, "method");
  if (method.empty()) return find_in(*parsed, "result") || find_in(*parsed, "error") ? "" : error_message(id ? text_of(*id) : "null", kInvalidRequest, "The message has no method.");
  if (!id) return "";
  const std::string shown = text_of(*id);
  if (id->kind != JsonKind::text && id->kind != JsonKind::whole) return error_message("null", kInvalidRequest, "The id must be a string or a whole number.");
  const JsonValue* const params = find_in(*parsed, "params");
  if (method == "initialize") return result_message(shown, welcome(params, server));
  if (method == "ping") return result_message(shown, "{}");
  if (method == "tools/list") return result_message(shown, tools_json());
  if (method == "tools/call") return called(shown, params, ask);
  return error_message(shown, kNoMethod, fmt::format("There is no method “{}” here.", method));
}

}  // namespace willai::mcp
