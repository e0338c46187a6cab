// The model that is shipped: what people do with their hands is LOW, what they do at a desk with words is not. The
// tasks were written for this test before any of them was scored; six that were also phrasings gave way to other words.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "scoring/task_model.hpp"
#include "system/builtin.hpp"

namespace task_model_shipped_test {

using namespace willai;
using namespace std::literals;

namespace {

// Each line is a task as somebody who does it would type it.
constexpr std::array kManual = {
    // construction helpers, labourers and trades
    "haul bricks up to the bricklayers"sv, "mix cement and bring it to the mason"sv, "dig trenches with a shovel"sv,
    "hold the board while the carpenter nails it"sv, "clean up the building site at the end of the day"sv,
    "load rubble into the skip"sv, "set up scaffolding"sv, "pour concrete into forms"sv, "jackhammer old pavement"sv,
    "hang drywall"sv, "sand the drywall joints smooth"sv, "lay floor tiles in bathrooms"sv, "nail down subfloor"sv,
    "paint walls and ceilings"sv, "fish cable through the wall"sv, "solder copper pipes"sv,
    "unclog toilets and drains"sv, "tear down old walls with a sledgehammer"sv, "weld steel beams"sv,
    "cut rebar and tie it together"sv, "spread hot asphalt with a rake"sv, "put in windows and doors"sv,
    "install insulation in attics"sv, "plaster walls by hand"sv,
    // roofers
    "rip off old shingles"sv, "nail new shingles to the roof"sv, "carry bundles of shingles up the ladder"sv,
    "seal roof seams with hot tar"sv, "put flashing around chimneys"sv, "clean gutters"sv,
    // meat cutters and food plants
    "cut up sides of beef"sv, "debone chicken thighs"sv, "trim fat off steaks"sv, "grind meat for sausages"sv,
    "hang carcasses on hooks"sv, "gut and fillet fish"sv, "sharpen knives before the shift"sv, "slaughter hogs"sv,
    "wrap cuts of meat in plastic"sv, "pull guts out of birds on the line"sv,
    // roustabouts, miners, loggers
    "scrub down the rig floor"sv, "connect pipe on the drill floor"sv, "dig drainage ditches around the well"sv,
    "unload drill pipe with the crane crew"sv, "roll barrels to the pump"sv, "bolt flanges together"sv,
    "fell trees with a chainsaw"sv, "drag logs to the landing"sv, "shovel coal onto the belt"sv,
    "put up roof bolts in the mine"sv,
    // pressers, laundry, sewing
    "iron shirts on the steam press"sv, "press pants and jackets"sv, "fold clean towels"sv,
    "load washing machines with dirty linen"sv, "hang up wet sheets to dry"sv, "sew zippers into pants"sv,
    "hem skirts on the sewing machine"sv, "get stains out of clothes by hand"sv, "cut fabric with shears"sv,
    "stitch soles onto shoes"sv,
    // short-order cooks, kitchens, serving
    "flip burgers on the grill"sv, "fry eggs and bacon"sv, "drop fries in the fryer"sv, "chop onions and peppers"sv,
    "make sandwiches to order"sv, "scrape down the grill at closing"sv, "wash pots and pans"sv, "peel potatoes"sv,
    "carry plates to tables"sv, "clear dirty dishes off tables"sv, "pour beer and mix drinks"sv,
    "knead dough and shape loaves"sv, "stir soup so it does not burn"sv, "mop the kitchen floor"sv,
    "haul trash bags to the dumpster"sv, "toast buns and dress burgers"sv,
    // movers and warehouse
    "carry sofas down the stairs"sv, "wrap furniture in blankets"sv, "load boxes into the moving truck"sv,
    "lift a piano with straps"sv, "take apart beds and put them back together"sv, "tape up boxes"sv,
    "stack pallets with the forklift"sv, "unload trucks at the dock"sv, "put boxes on shelves"sv,
    "pick items off the shelves and put them in totes"sv, "wrap pallets in plastic film"sv,
    "push carts to the loading bay"sv, "sweep the warehouse aisles"sv, "throw packages onto the conveyor belt"sv,
    "stock shelves with cans"sv,
    // cleaners and grounds
    "vacuum carpets in offices"sv, "scrub toilets and sinks"sv, "change beds in hotel rooms"sv, "wash windows"sv,
    "empty trash bins"sv, "wax and buff floors"sv, "dust furniture"sv, "mow the grass at the park"sv, "trim hedges"sv,
    "rake leaves"sv, "shovel snow off walkways"sv, "pull weeds"sv, "plant trees and shrubs"sv,
    "pressure wash driveways"sv, "clean swimming pools"sv,
    // drivers and crews
    "drive a dump truck"sv, "drive the school bus"sv, "back the trailer up to the dock"sv,
    "strap down loads on the flatbed"sv, "pick up garbage cans and tip them into the truck"sv,
    "deliver packages to front doors"sv, "change a flat tire on the truck"sv, "drive passengers to the airport"sv,
    "couple and uncouple rail cars"sv, "fuel the truck"sv, "hose out the trailer"sv, "tow broken down cars"sv,
    // assemblers, machines, repair
    "screw parts together on the line"sv, "fit doors onto car bodies"sv, "solder wires to circuit boards"sv,
    "feed sheet metal into the press"sv, "grind burrs off castings"sv, "spray paint car bodies"sv, "run a lathe"sv,
    "sand wooden table tops"sv, "glue chair legs"sv, "pack finished parts into boxes"sv, "change oil and filters"sv,
    "replace brake pads"sv, "take out the old engine"sv, "grease machine bearings"sv, "pour molten metal into molds"sv,
    "tighten bolts with a wrench"sv, "clear jams from the machine"sv, "saw boards to length"sv,
    // farms, animals, care, body
    "milk cows"sv, "pick apples"sv, "shovel manure out of stalls"sv, "feed pigs and chickens"sv, "shear sheep"sv,
    "mend fences"sv, "drive the tractor and plow fields"sv, "bathe patients"sv, "help old people get dressed"sv,
    "lift patients out of bed"sv, "change diapers"sv, "cut and wash hair"sv, "massage sore backs"sv, "groom dogs"sv,
    "haul in fishing nets"sv, "put out house fires with a hose"sv, "dig a grave and fill it back in"sv,
    "climb poles to fix power lines"sv, "scrape barnacles off boat hulls"sv, "wash cars by hand"sv};

constexpr std::array kOffice = {"write weekly status report"sv,
                                "answer customer emails"sv,
                                "translate product manuals"sv,
                                "draft a press release"sv,
                                "summarize meeting notes"sv,
                                "proofread blog posts"sv,
                                "write code for a web page"sv,
                                "enter invoices into the accounting system"sv,
                                "prepare slides for the board meeting"sv,
                                "write job ads"sv,
                                "reconcile bank statements in a spreadsheet"sv,
                                "research competitors on the internet"sv,
                                "write product descriptions for the online shop"sv,
                                "edit newsletter articles"sv,
                                "fix bugs in software"sv,
                                "draft contracts"sv,
                                "analyze survey data"sv,
                                "schedule appointments by email"sv,
                                "prepare tax returns"sv,
                                "transcribe interviews"sv};

constexpr std::size_t kLargest = 8'000'000;

std::string_view shipped_bytes() {
  const auto files = system::builtin_files();
  const auto file = std::ranges::find(files, "content/model/task-model.bin", &system::BuiltinFile::name);
  REQUIRE(file != files.end());
  return file->bytes;
}

const scoring::TaskModel& shipped() {
  static const scoring::TaskModel model = [] {
    Result<scoring::TaskModel> parsed = scoring::TaskModel::parse(shipped_bytes());
    REQUIRE(parsed.ok());
    return std::move(*parsed);
  }();
  return model;
}

std::string told(std::string_view task, const scoring::TaskReading& reading) {
  return std::string(task) + ": " + (reading.score ? std::string(word_for(reading.score->level)) : reading.why_not);
}

}  // namespace

TEST_CASE("of manual tasks as people type them, at least 95 of 100 come out LOW in the shipped model") {
  static_assert(kManual.size() >= 150);
  std::string others;
  std::size_t low = 0;
  for (const std::string_view task : kManual) {
    const scoring::TaskReading reading = shipped().read(task);
    if (reading.score && reading.score->level == Level::low) ++low;
    else others += "\n  " + told(task, reading);
  }
  CHECK_MESSAGE(low * 100 >= kManual.size() * 95, others);
}

TEST_CASE("office tasks come out HIGH or MEDIUM in the shipped model") {
  static_assert(kOffice.size() == 20);
  for (const std::string_view task : kOffice) {
    const scoring::TaskReading reading = shipped().read(task);
    CHECK_MESSAGE((reading.score && reading.score->level != Level::low), told(task, reading));
  }
}

TEST_CASE("manual tasks are less exposed than office tasks in the shipped model by the median") {
  const auto exposures = [](std::span<const std::string_view> tasks) {
    std::vector<double> values;
    for (const std::string_view task : tasks)
      if (const scoring::TaskReading reading = shipped().read(task); reading.score)
        values.push_back(reading.score->exposure.value.value());
    std::ranges::sort(values);
    return values;
  };
  const std::vector<double> manual = exposures(kManual), office = exposures(kOffice);
  CHECK(manual[manual.size() / 2] + .3 < office[office.size() / 2]);
}

TEST_CASE("the tasks of this test are each there once, and none is a wording the shipped model was taught") {
  std::vector<std::string_view> all(kManual.begin(), kManual.end());
  all.insert(all.end(), kOffice.begin(), kOffice.end());
  std::ranges::sort(all);
  CHECK(std::ranges::adjacent_find(all) == all.end());
  for (const scoring::RatedActivity& activity : shipped().activities()) {
    CHECK_FALSE(std::ranges::binary_search(all, to_lower(activity.name)));
    for (const std::string& phrasing : activity.phrasings)
      CHECK_MESSAGE(!std::ranges::binary_search(all, to_lower(phrasing)), phrasing);
  }
}

TEST_CASE("text that is not an English task has no score in the shipped model, and a reason") {
  for (const std::string_view text : {""sv,
                                      "   \t"sv,
                                      "asdf qwer zxcv"sv,
                                      "hello"sv,
                                      "the"sv,
                                      "of and to the"sv,
                                      "xkjq zzt vbnm lkjh"sv,
                                      "12345 67890"sv,
                                      "\x01\x02\x03"sv,
                                      "\xff\xfe"sv,
                                      "escribir informes semanales para el jefe"sv,
                                      "contestar correos de los clientes"sv,
                                      "limpiar los pisos de la oficina"sv,
                                      "Kundenanfragen per E-Mail beantworten"sv,
                                      "preparar la comida de los clientes"sv,
                                      "hacer la cama en el hotel"sv,
                                      "servir la comida en la mesa"sv,
                                      "el informe de ventas de la semana"sv,
                                      "cuidar a los niños en casa"sv,
                                      "die Post in die Fächer legen"sv,
                                      "in der Küche Gemüse schneiden"sv,
                                      "Pakete in den Wagen laden"sv,
                                      "das Auto in die Werkstatt fahren"sv,
                                      "préparer les repas de la cantine"sv,
                                      "de klanten in de winkel helpen"sv,
                                      "ich schreibe jede Woche einen Bericht"sv,
                                      "den Boden im Büro putzen"sv,
                                      "répondre aux courriels des clients"sv,
                                      "回复客户邮件"sv,
                                      "每周写报告"sv,
                                      "отвечать на письма клиентов"sv}) {
    const scoring::TaskReading reading = shipped().read(text);
    CHECK_MESSAGE(!reading.score, told(text, reading));
    CHECK(reading.why_not.empty() == reading.score.has_value());
  }
}

TEST_CASE("the shipped model is at most 8 MB") {
  CHECK(shipped_bytes().size() > 100'000);
  CHECK(shipped_bytes().size() <= kLargest);
}

}  // namespace task_model_shipped_test
