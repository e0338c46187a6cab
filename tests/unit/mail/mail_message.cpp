#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "base/text.hpp"
#include "mail/folder_mailer.hpp"
#include "mail/mail_url.hpp"
#include "mail/mime.hpp"
#include "mail/smtp_answer.hpp"

namespace mail_message_test {

using namespace willai;
using namespace willai::mail;

namespace {

EmailAddress address(std::string_view text) { return EmailAddress::parse(text).value(); }

Sender sender(std::string name = "WillAIReplaceMe") {
  return {std::move(name), address("reports@willai.example"), address("bounces@willai.example")};
}

ports::Envelope envelope(std::string_view to = "reader@inbox.example") {
  return {address(to), "0123456789abcdef", Moment(std::chrono::seconds(1'795'600'000)), "b42",
          "https://willai.example/report/unsubscribe?t=x"};
}

Letter letter() {
  return {
      "Your report: Nurses", "Plain.\n", "<p>HTML.</p>", {{"nurse.pdf", "application/pdf", "%PDF-1.5\n\x80\xFF\n"}}};
}

// The fields before the first empty line, unfolded.
std::vector<std::string> fields_of(const std::string& message) {
  std::string head = message.substr(0, message.find("\r\n\r\n"));
  for (std::size_t at;
       (at = head.find("\r\n ")) != std::string::npos || (at = head.find("\r\n\t")) != std::string::npos;)
    head.erase(at, 2);
  std::vector<std::string> fields;
  for (const std::string_view line : split(head, '\n')) fields.emplace_back(trim(line));
  return fields;
}

std::vector<std::string> names_of(const std::string& message) {
  std::vector<std::string> names;
  for (const std::string& field : fields_of(message)) names.push_back(field.substr(0, field.find(':')));
  std::ranges::sort(names);
  return names;
}

bool has_field(const std::string& message, const std::string& field) {
  const auto fields = fields_of(message);
  return std::ranges::find(fields, field) != fields.end();
}

}  // namespace

TEST_CASE("a message has the fields that a letter needs, and the same bytes each time") {
  const std::string message = to_message(letter(), envelope(), sender());
  CAPTURE(message);
  CHECK(message == to_message(letter(), envelope(), sender()));
  CHECK(has_field(message, "From: WillAIReplaceMe <reports@willai.example>"));
  CHECK(has_field(message, "To: reader@inbox.example"));
  CHECK(has_field(message, "Subject: Your report: Nurses"));
  CHECK(has_field(message, "Message-ID: <0123456789abcdef@willai.example>"));
  CHECK(has_field(message, "Date: Wed, 25 Nov 2026 09:46:40 +0000"));
  CHECK(has_field(message, "List-Unsubscribe: <https://willai.example/report/unsubscribe?t=x>"));
  CHECK(has_field(message, "List-Unsubscribe-Post: List-Unsubscribe=One-Click"));
  CHECK(has_field(message, "Auto-Submitted: auto-generated"));
  CHECK(return_path(sender(), envelope()) == "bounces+b42@willai.example");
}

TEST_CASE("what programs read leaves as it is, however long, and never as an encoded word") {
  for (const std::size_t size : {20, 100, 500, 900, 978, 979, 994}) {
    ports::Envelope to = envelope("\"two words\"@inbox.example");
    to.unsubscribe = "https://willai.example/report/unsubscribe?t=";
    to.unsubscribe += std::string(size - std::min(size, to.unsubscribe.size()), 'x');
    const std::string message = to_message(letter(), to, sender("Zeitung für Köche"));
    CAPTURE(message);
    CHECK((message.find("\r\nList-Unsubscribe: <" + to.unsubscribe + ">\r\n") != std::string::npos ||
           message.find("\r\nList-Unsubscribe:\r\n <" + to.unsubscribe + ">\r\n") != std::string::npos));
    CHECK(message.find("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n") != std::string::npos);
    CHECK(message.find("\r\nTo: \"two words\"@inbox.example\r\n") != std::string::npos);
    CHECK(message.find(" <reports@willai.example>\r\n") != std::string::npos);
  }
  ports::Envelope longer = envelope();
  longer.unsubscribe = "https://willai.example/" + std::string(1000, 'x');
  CHECK(to_message(letter(), longer, sender()).find("List-Unsubscribe") == std::string::npos);
  longer.unsubscribe = "https://willai.example/é >\r\nBcc: x";
  CHECK(has_field(to_message(letter(), longer, sender()),
                  "List-Unsubscribe: <https://willai.example/%C3%A9%20%3E%0D%0ABcc:%20x>"));
}

TEST_CASE("a display name is written as atoms, in quotes or encoded, as it needs") {
  const auto from = [](const std::string& name) {
    const auto fields = fields_of(to_message(letter(), envelope(), sender(name)));
    return fields.at(1);
  };
  CHECK(from("Reports of the Times") == "From: Reports of the Times <reports@willai.example>");
  CHECK(from("Jobs, Inc. \"A\"") == "From: \"Jobs, Inc. \\\"A\\\"\" <reports@willai.example>");
  CHECK(from("Köche") == "From: =?UTF-8?B?S8O2Y2hl?= <reports@willai.example>");
  CHECK(from("=?x") == "From: =?UTF-8?B?PT94?= <reports@willai.example>");
  CHECK(from("") == "From: reports@willai.example");
}

TEST_CASE("no line of a message is longer than mail allows, and each ends as it must") {
  Letter long_lines = letter();
  long_lines.subject = std::string(2000, 'x');
  long_lines.text = std::string(5000, 'y');
  long_lines.html = "<p>" + std::string(5000, 'z') + "é</p>";
  const std::string message = to_message(long_lines, envelope(), sender());
  for (std::size_t at = 0; at < message.size();) {
    const std::size_t end = message.find('\n', at);
    REQUIRE(end != std::string::npos);
    CHECK(message[end - 1] == '\r');
    CHECK(end - at <= 999);
    at = end + 1;
  }
}

TEST_CASE("no text becomes a field of the message, whatever is in it") {
  const auto names = names_of(to_message(letter(), envelope(), sender()));
  rc::check([&](const std::string& subject, const std::string& name, const std::string& file) {
    Letter odd = letter();
    odd.subject = subject + "\r\nBcc: victim@example.org\r\n\r\nBody";
    odd.enclosures[0].name = file + "\r\nX-Evil: yes";
    RC_ASSERT(names_of(to_message(odd, envelope(), sender(name + "\nX-Evil: yes"))) == names);
  });
}

TEST_CASE("names and addresses in any script are encoded, and an ASCII message stays ASCII") {
  Letter odd = letter();
  odd.subject = "Ihr Bericht: Köche, 料理人";
  const std::string message = to_message(odd, envelope(), sender("Zeitung für Köche"));
  CHECK(std::ranges::all_of(message, [](char c) { return static_cast<unsigned char>(c) < 0x80; }));
  CHECK(message.find("=?") != std::string::npos);
}

TEST_CASE("the mail server is parsed from a URL, and errors in it are explained") {
  const auto server = [](const std::string& url) { return std::get<SmtpServer>(parse_mail_url(url).value()); };
  CHECK(server("smtp://relay.example").port == 587);
  CHECK(server("smtps://relay.example").port == 465);
  CHECK(server("smtps://relay.example").encryption == Encryption::from_start);
  CHECK(server("smtp://me%40example.org@relay.example:25").user == "me@example.org");
  CHECK(server("smtp://me+tag@relay.example").user == "me+tag");
  CHECK(server("smtp://[::1]:2525?tls=none").host == "[::1]");
  CHECK(server("smtp://[::1]:2525?tls=none").encryption == Encryption::none);
  for (const std::string near : {"127.0.0.1", "localhost", "[::1]"})
    CHECK(server("smtp://user@" + near + "?tls=none").user == "user");
  CHECK(server("smtp://relay.example?tls=none").encryption == Encryption::none);
  CHECK(server("smtp://relay.example/?ca=/etc/our.pem").ca_file == "/etc/our.pem");
  CHECK(std::get<MailFolder>(parse_mail_url("folder:/tmp/mail").value()).path == "/tmp/mail");
  for (const std::string wrong :
       {"", "relay.example", "http://relay.example", "smtp://", "smtp://:25", "smtp://relay.example:0",
        "smtp://relay.example:x", "smtp://relay.example?tls=maybe", "smtps://relay.example?tls=none",
        "folder:", "smtp://a\r\nb", "smtp://user:password@relay.example", "smtp://user@relay.example?tls=none",
        "smtp://user@127.0.0.1.example?tls=none"})
    CHECK_MESSAGE(!parse_mail_url(wrong).ok(), wrong);
  CHECK(parse_mail_url("smtp://user:secret@relay.example").error().message.find("secret") == std::string::npos);
}

TEST_CASE("a server's no is about the letter from the recipient on, and about us before") {
  CHECK(delivery_for(SmtpStage::recipient, 550) == ports::Delivery::refused);
  CHECK(delivery_for(SmtpStage::recipient, 451) == ports::Delivery::later);
  CHECK(delivery_for(SmtpStage::message, 554) == ports::Delivery::refused);
  CHECK(delivery_for(SmtpStage::message, 452) == ports::Delivery::later);
  CHECK(delivery_for(SmtpStage::greeting, 554) == ports::Delivery::unreachable);
  CHECK(delivery_for(SmtpStage::sender, 550) == ports::Delivery::unreachable);
  CHECK(delivery_for(SmtpStage::recipient, 421) == ports::Delivery::unreachable);
  CHECK(delivery_for(SmtpStage::recipient, 530) == ports::Delivery::unreachable);
}

TEST_CASE("of what a server says only its codes are kept") {
  SmtpConversation talk;
  talk.sent("RCPT TO:<reader@inbox.example>\r\n");
  talk.received("550 5.1.1 <reader@inbox.example>: no such user\r\n");
  CHECK(talk.codes() == "550 5.1.1");
  talk.received("550 reader@inbox.example is unknown\r\n");
  CHECK(talk.codes() == "550");
  talk.received("garbage\r\n");
  CHECK(talk.code() == 550);
  talk.sent("QUIT\r\n");
  talk.received("221 bye\r\n");
  CHECK(talk.code() == 550);
}

TEST_CASE("a letter for a folder is a file that only its owner reads, the same file for the same letter") {
  const auto folder = std::filesystem::temp_directory_path() / "willai-folder-mailer-test";
  std::filesystem::remove_all(folder);
  FolderMailer mailer(folder.string(), sender());
  for (int copy = 0; copy < 2; ++copy)
    CHECK(mailer.send(letter(), envelope(), {}).delivery == ports::Delivery::accepted);
  const auto file = folder / "0123456789abcdef.eml";
  CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
  CHECK((std::filesystem::status(file).permissions() & std::filesystem::perms::others_all) ==
        std::filesystem::perms::none);
  std::filesystem::remove_all(folder);
  FolderMailer nowhere("/proc/nowhere/mail", sender());
  const ports::DeliveryEnd end = nowhere.send(letter(), envelope(), {});
  CHECK(end.delivery == ports::Delivery::unreachable);
  CHECK(end.advice.find("cannot write to") != std::string::npos);
}

}  // namespace mail_message_test
