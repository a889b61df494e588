#include "server/net/http_problem.hpp"

#include <algorithm>
#include <array>

namespace urdimbre::net {
namespace {

struct Row {
    HttpProblem problem;
    int status;
    std::string_view name;
    std::string_view es;
    std::string_view en;
};

constexpr std::array rows{
    Row{HttpProblem::malformed_request,
        400,
        "malformed_request",
        "La petición no se entiende.",
        "The request cannot be understood."},
    Row{HttpProblem::signed_out, 401, "signed_out", "Entra primero.", "Sign in first."},
    Row{HttpProblem::origin_refused,
        403,
        "origin_refused",
        "Esta página no puede usar tu ingreso: abre Urdimbre en su propia dirección.",
        "This page may not use your login: open Urdimbre at its own address."},
    Row{HttpProblem::not_found, 404, "not_found", "Aquí no hay nada.", "There is nothing here."},
    Row{HttpProblem::method_not_allowed,
        405,
        "method_not_allowed",
        "Esto no se puede hacer en esta dirección.",
        "This cannot be done at this address."},
    Row{HttpProblem::request_too_slow,
        408,
        "request_too_slow",
        "La petición tardó demasiado en llegar. Inténtalo de nuevo.",
        "The request took too long to arrive. Try again."},
    Row{HttpProblem::request_too_large,
        413,
        "request_too_large",
        "La petición es demasiado grande.",
        "The request is too large."},
    Row{HttpProblem::headers_too_large,
        431,
        "headers_too_large",
        "Los encabezados de la petición son demasiado grandes.",
        "The headers of the request are too large."},
    Row{HttpProblem::upgrade_required,
        426,
        "upgrade_required",
        "Aquí solo se atienden WebSockets.",
        "Only WebSockets are served here."},
    Row{HttpProblem::data_profile_unknown,
        400,
        "data_profile_unknown",
        "Esa forma de ahorrar datos no existe: son full y low.",
        "There is no such data profile: there are full and low."},
    Row{HttpProblem::overloaded,
        503,
        "overloaded",
        "Hay mucho movimiento en este momento. Se intentará de nuevo en unos segundos.",
        "There is a lot going on just now. Try again in a few seconds."},
    Row{HttpProblem::storage_unavailable,
        503,
        "storage_unavailable",
        "No es posible comprobar quién eres en este momento. Inténtalo en unos segundos.",
        "We cannot check who you are just now. Try again in a few seconds."},
    Row{HttpProblem::draining,
        503,
        "draining",
        "Este servidor se está deteniendo; otro te atenderá.",
        "This server is stopping; another will answer you."},
    Row{HttpProblem::broken,
        500,
        "broken",
        "Algo se rompió en el servidor. No se perdió lo que ya estaba guardado.",
        "Something broke on the server. What was already saved is not lost."},
};

const Row& row(HttpProblem problem) { return *std::ranges::find(rows, problem, &Row::problem); }

}  // namespace

int status(HttpProblem problem) { return row(problem).status; }

std::string_view name(HttpProblem problem) { return row(problem).name; }

void append_json_string(std::string& out, std::string_view text) {
    constexpr std::string_view hex = "0123456789abcdef";
    out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += hex[byte >> 4];
            out += hex[byte & 0xf];
        } else {
            out += c;
        }
    }
    out += '"';
}

std::string problem_json(HttpProblem problem, std::string_view lang, const ProblemText& text) {
    const Row& known = row(problem);
    std::string words = text ? text(known.name, lang) : std::string{};
    if (words.empty()) words = lang == "en" ? known.en : known.es;
    std::string out = "{\"code\":";
    append_json_string(out, known.name);
    out += ",\"text\":";
    append_json_string(out, words);
    return out += '}';
}

std::string_view preferred_lang(std::string_view accept_language) {
    while (!accept_language.empty()) {
        const auto comma = std::min(accept_language.find(','), accept_language.size());
        std::string_view range = accept_language.substr(0, comma);
        accept_language.remove_prefix(std::min(comma + 1, accept_language.size()));
        while (range.starts_with(' ')) range.remove_prefix(1);
        for (const std::string_view known : {std::string_view{"es"}, std::string_view{"en"}}) {
            const bool same = range.starts_with(known) &&
                              (range.size() == 2 || range[2] == '-' || range[2] == ';');
            if (same) return known;
        }
    }
    return "es";
}

std::string_view reason_phrase(int code) {
    switch (code) {
        case 200:
            return "OK";
        case 201:
            return "Created";
        case 202:
            return "Accepted";
        case 204:
            return "No Content";
        case 206:
            return "Partial Content";
        case 301:
            return "Moved Permanently";
        case 302:
            return "Found";
        case 303:
            return "See Other";
        case 304:
            return "Not Modified";
        case 400:
            return "Bad Request";
        case 401:
            return "Unauthorized";
        case 403:
            return "Forbidden";
        case 404:
            return "Not Found";
        case 405:
            return "Method Not Allowed";
        case 408:
            return "Request Timeout";
        case 409:
            return "Conflict";
        case 410:
            return "Gone";
        case 413:
            return "Content Too Large";
        case 416:
            return "Range Not Satisfiable";
        case 422:
            return "Unprocessable Content";
        case 426:
            return "Upgrade Required";
        case 429:
            return "Too Many Requests";
        case 431:
            return "Request Header Fields Too Large";
        case 500:
            return "Internal Server Error";
        case 503:
            return "Service Unavailable";
        case 507:
            return "Insufficient Storage";
        default:
            return "Status";
    }
}

}  // namespace urdimbre::net
