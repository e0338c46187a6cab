# The program as a WebAssembly module, with which the assessment runs in the reader's own browser (decision 9). Compiled by
# Clang from the same sources, one object per folder, two of views; the result is a file in "assets/".
# If Clang 19 or its libraries are missing, the build says so, and the pages send their forms to the server.
option(WILLAI_BROWSER "Build the module that takes the assessment in the browser" ON)

# The sources of the module. base/digest and components/prose need libraries that only the server has.
set(WILLAI_BROWSER_FOLDERS base domain site scoring matching views html components pages assessment browser)
set(WILLAI_BROWSER_FILES publish/match_tables.cpp api/assessment_json.cpp api/json_reader.cpp
    api/json_value.cpp api/result_compare_json.cpp api/result_json.cpp)
set(WILLAI_SERVER_ONLY "/base/digest|/components/prose|/pages/gallery|/pages/prose")
# Of the module for rosters alone. It takes the objects of the other one.
set(WILLAI_ROSTER_ONLY "/browser/(roster_module|roster_pack|browser_roster)")

# Sets `result` to a suitable compiler, or to nothing with a warning.
function(willai_find_wasm_compiler result)
  set(${result} "" PARENT_SCOPE)
  if(NOT WILLAI_BROWSER OR NOT CMAKE_BUILD_TYPE STREQUAL "Release" OR WILLAI_SANITIZE OR WILLAI_FUZZ)
    return()  # the other presets check native code
  endif()
  if(WILLAI_ARRIVAL)
    set(${result} /usr/bin/clang++-19 PARENT_SCOPE)
    return()
  endif()
  find_program(wasm_compiler clang++-19)
  find_program(wasm_linker wasm-ld-19)
  if(wasm_compiler AND wasm_linker)
    set(probe "${PROJECT_BINARY_DIR}/browser/probe.cpp")
    file(WRITE "${probe}" "#include <string>\nstd::string probe() { return \"1\"; }\n")
    execute_process(COMMAND "${wasm_compiler}" --target=wasm32-wasi -stdlib=libc++ -mexec-model=reactor "${probe}"
                            -o "${probe}.wasm" RESULT_VARIABLE failed OUTPUT_QUIET ERROR_QUIET)
    if(NOT failed)
      set(${result} "${wasm_compiler}" PARENT_SCOPE)
      return()
    endif()
  endif()
  message(WARNING "The assessment will not run in browsers, only on the server: clang-19, lld-19, wasi-libc, "
                  "libc++-19-dev-wasm32 or libclang-rt-19-dev-wasm32 is missing. Install them and configure again.")
endfunction()

# Builds the packs of the module and of the task model below `here`. Sets `packs` to their files; empty without a compiler.
function(willai_browser_packs packs here)
  set(${packs} "" PARENT_SCOPE)
  willai_find_wasm_compiler(compiler)
  if(NOT compiler)
    file(REMOVE_RECURSE "${here}/browser")
    return()
  endif()
  set(sources "")
  set(work "${PROJECT_BINARY_DIR}/browser")
  find_path(fmt_headers fmt/format.h REQUIRED)
  find_path(rapidjson_headers rapidjson/reader.h REQUIRED)
  file(MAKE_DIRECTORY "${work}/include" "${here}/browser")
  file(CREATE_LINK "${fmt_headers}/fmt" "${work}/include/fmt" SYMBOLIC)
  file(CREATE_LINK "${rapidjson_headers}/rapidjson" "${work}/include/rapidjson" SYMBOLIC)
  # The same arithmetic as the native build: nothing fused (docs/model.md).
  set(flags --target=wasm32-wasi -std=gnu++20 -stdlib=libc++ -fno-exceptions -O2 -ffp-contract=off -Wall
      -DFMT_EXCEPTIONS=0 -DRAPIDJSON_HAS_STDSTRING=1 -isystem "${work}/include" -I
      "${PROJECT_SOURCE_DIR}/src")
  set(link --target=wasm32-wasi -stdlib=libc++ -fno-exceptions -mexec-model=reactor -Wl,--gc-sections -Wl,--strip-all -Wl,-z,stack-size=1048576)
  foreach(kept compiler flags link)  # for javascript.cmake
    string(TOUPPER "WILLAI_WASM_${kept}" name)
    set(${name} "${${kept}}" CACHE INTERNAL "")
  endforeach()
  foreach(folder IN LISTS WILLAI_BROWSER_FOLDERS)
    file(GLOB found CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/${folder}/*.cpp")
    list(APPEND sources ${found})
  endforeach()
  list(FILTER sources EXCLUDE REGEX "${WILLAI_SERVER_ONLY}|${WILLAI_ROSTER_ONLY}")
  list(TRANSFORM WILLAI_BROWSER_FILES PREPEND "${PROJECT_SOURCE_DIR}/src/" OUTPUT_VARIABLE files)
  foreach(source IN LISTS sources files)
    willai_folder_of(folder "${source}")
    if(folder STREQUAL "views")  # the largest: in two units, or one core waits at the end
      math(EXPR half "1 - 0${half}")
      string(APPEND folder "-${half}")
    endif()
    string(APPEND unit_${folder} "#include \"${source}\"\n")
    list(APPEND units ${folder})
  endforeach()
  list(REMOVE_DUPLICATES units)
  foreach(folder IN LISTS units)
    set(unit "${work}/${folder}.cpp")
    set(object "${work}/${folder}.o")
    file(CONFIGURE OUTPUT "${unit}" CONTENT "${unit_${folder}}" @ONLY)
    add_custom_command(OUTPUT "${object}"
      COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} "${compiler}" ${flags} -MD -MF "${object}.d" -MT "${object}" -c "${unit}"
              -o "${object}"
      DEPENDS "${unit}" ${WILLAI_ARRIVAL} DEPFILE "${object}.d" COMMENT "WebAssembly ${folder}" VERBATIM)
    list(APPEND objects "${object}")
  endforeach()

  set(module "${work}/module.wasm")
  add_custom_command(OUTPUT "${module}"
    COMMAND "${compiler}" ${link} ${objects} -o "${module}"
    DEPENDS ${objects} COMMENT "The module for browsers" VERBATIM)
  willai_pack("${module}" "${here}/browser/module.pack")
  willai_roster_module("${here}/browser/roster-module.pack" "${objects}")
  willai_pack("${PROJECT_SOURCE_DIR}/content/model/task-model.bin" "${here}/browser/task-model.pack")
  set(${packs} "${here}/browser/module.pack" "${here}/browser/roster-module.pack" "${here}/browser/task-model.pack" PARENT_SCOPE)
endfunction()

# The module for rosters: one unit more, and the objects of the other module but for its own functions. It is small, so that a file of
# its own costs less than its part of the assessment would.
function(willai_roster_module to objects)
  set(work "${PROJECT_BINARY_DIR}/browser")
  set(unit "${work}/rosters.cpp")
  set(object "${work}/rosters.o")
  file(GLOB found CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/tables/*.cpp" "${PROJECT_SOURCE_DIR}/src/roster/*.cpp")
  foreach(source api/roster_json browser/roster_pack browser/browser_roster browser/roster_module browser/formatting browser/one_thread)
    list(APPEND found "${PROJECT_SOURCE_DIR}/src/${source}.cpp")
  endforeach()
  set(text "")
  foreach(source IN LISTS found)
    string(APPEND text "#include \"${source}\"\n")
  endforeach()
  file(CONFIGURE OUTPUT "${unit}" CONTENT "${text}" @ONLY)
  add_custom_command(OUTPUT "${object}"
    COMMAND ${CMAKE_CXX_COMPILER_LAUNCHER} "${WILLAI_WASM_COMPILER}" ${WILLAI_WASM_FLAGS} -MD -MF "${object}.d" -MT "${object}" -c "${unit}"
            -o "${object}"
    DEPENDS "${unit}" ${WILLAI_ARRIVAL} DEPFILE "${object}.d" COMMENT "WebAssembly rosters" VERBATIM)
  list(REMOVE_ITEM objects "${work}/browser.o")
  add_custom_command(OUTPUT "${work}/rosters.wasm"
    COMMAND "${WILLAI_WASM_COMPILER}" ${WILLAI_WASM_LINK} ${objects} "${object}" -o "${work}/rosters.wasm"
    DEPENDS ${objects} "${object}" COMMENT "The module for rosters" VERBATIM)
  willai_pack("${work}/rosters.wasm" "${to}")
endfunction()

# Compressed here, once: any file server can then send it unchanged.
function(willai_pack from to)
  add_custom_command(OUTPUT "${to}"
    COMMAND /usr/bin/python3 -B "${PROJECT_SOURCE_DIR}/tools/pack.py" "${from}" "${to}"
    DEPENDS "${from}" "${PROJECT_SOURCE_DIR}/tools/pack.py" ${WILLAI_ARRIVAL} COMMENT "Packing" VERBATIM)
endfunction()
