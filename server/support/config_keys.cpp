#include "server/support/config.hpp"
#include "server/support/config_values.hpp"

#include <array>

namespace urdimbre::support {
namespace {

using Text = std::string Config::*;
using Texts = std::vector<std::string> Config::*;
using Flag = bool Config::*;
using Count = std::size_t Config::*;
using Seconds = std::chrono::seconds Config::*;

template <Text member>
std::string take_text(Config& config, std::string_view value) {
    config.*member = value;
    return {};
}

template <Texts member>
std::string take_paths(Config& config, std::string_view value) {
    config.*member = comma_separated(value);
    return {};
}

template <Flag member>
std::string take_flag(Config& config, std::string_view value) {
    const auto flag = read_bool(value);
    if (!flag) return "use 1 (sí) o 0 (no)";
    config.*member = *flag;
    return {};
}

template <Count member, std::size_t least, std::size_t most>
std::string take_count(Config& config, std::string_view value) {
    const auto count = read_count(value);
    if (!count || *count < least || *count > most) {
        return "use un número entero de " + std::to_string(least) + " a " + std::to_string(most) +
               "; también vale con k, M o G (potencias de 1024)";
    }
    config.*member = *count;
    return {};
}

template <Seconds member, std::int64_t least, std::int64_t most>
std::string take_seconds(Config& config, std::string_view value) {
    const auto seconds = read_seconds(value);
    if (!seconds || seconds->count() < least || seconds->count() > most) {
        return "use una duración de " + std::to_string(least) + " a " + std::to_string(most) +
               " segundos, como 30, 30s o 2m";
    }
    config.*member = *seconds;
    return {};
}

std::string take_listen(Config& config, std::string_view value) {
    std::vector<ListenAddress> addresses;
    for (const std::string& part : comma_separated(value)) {
        const auto address = read_listen(part);
        if (!address) {
            return "use dirección:puerto, como 127.0.0.1:8080, [::1]:8080 o *:8443, separadas por "
                   "comas";
        }
        addresses.push_back(*address);
    }
    if (addresses.empty()) return "indique al menos una dirección, como 127.0.0.1:8080";
    config.listen = std::move(addresses);
    return {};
}

std::string take_origins(Config& config, std::string_view value) {
    std::vector<std::string> origins = comma_separated(value);
    for (const std::string& origin : origins) {
        if (!is_origin(origin)) {
            return "use orígenes como https://red.escuela.cl, en minúsculas, sin nada después del "
                   "nombre y el puerto";
        }
    }
    config.origins = std::move(origins);
    return {};
}

std::string take_public_url(Config& config, std::string_view value) {
    while (value.ends_with('/')) value.remove_suffix(1);
    if (!value.empty() && !is_origin(value)) {
        return "use la dirección que abren las personas, como https://red.escuela.cl, en "
               "minúsculas y sin nada después del nombre y el puerto";
    }
    config.public_url = value;
    return {};
}

std::string take_turn_urls(Config& config, std::string_view value) {
    constexpr std::size_t urls_max = 8;
    constexpr std::size_t url_length_max = 200;
    std::vector<std::string> urls = comma_separated(value);
    for (const std::string& url : urls) {
        const bool known =
            url.starts_with("turn:") || url.starts_with("turns:") || url.starts_with("stun:");
        if (!known || url.size() > url_length_max || url.find("//") != std::string::npos) {
            return "use turn:servidor:3478?transport=udp, turns:servidor:5349?transport=tcp o "
                   "stun:servidor:3478, separados por comas";
        }
    }
    if (urls.size() > urls_max) return "use 8 direcciones a lo más";
    config.turn_urls = std::move(urls);
    return {};
}

template <Texts member>
std::string take_networks(Config& config, std::string_view value) {
    std::vector<std::string> networks = comma_separated(value);
    for (const std::string& network : networks) {
        if (!is_network(network)) return "use direcciones o redes, como 127.0.0.1 o 10.0.0.0/8";
    }
    config.*member = std::move(networks);
    return {};
}

std::string take_redis(Config& config, std::string_view value) {
    const bool known = value.empty() || value.starts_with("redis://") ||
                       value.starts_with("rediss://") || value.starts_with("unix://");
    if (!known) return "use redis://servidor:6379/0, rediss://… o unix:///ruta/al/socket";
    config.redis = value;
    return {};
}

std::string take_log_level(Config& config, std::string_view value) {
    if (value == "debug") {
        config.log_level = log::Level::debug;
    } else if (value == "info") {
        config.log_level = log::Level::info;
    } else if (value == "warning") {
        config.log_level = log::Level::warning;
    } else if (value == "error") {
        config.log_level = log::Level::error;
    } else {
        return "use debug, info, warning o error";
    }
    return {};
}

std::string take_log_format(Config& config, std::string_view value) {
    if (value == "logfmt") {
        config.log_format = log::Format::logfmt;
    } else if (value == "json") {
        config.log_format = log::Format::json;
    } else {
        return "use logfmt o json";
    }
    return {};
}

constexpr std::size_t mebibyte = std::size_t{1} << 20;

constexpr std::array keys{
    ConfigKey{
        "listen", "direcciones", "127.0.0.1:8080", "Dónde se atiende: dirección:puerto, varias separadas por comas.",
        take_listen
    },
    ConfigKey{
        "reuse_port", "1 | 0", "0", "Varios procesos atienden en el mismo puerto y el núcleo reparte.",
        take_flag<&Config::reuse_port>
    },
    ConfigKey{
        "tls_certificate", "archivos", "",
        "Cadenas de certificados PEM; mejor ECDSA P-256. Sin ellas no hay TLS: póngase detrás de un proxy que lo dé. "
        "Se vuelven a leer cuando cambian.",
        take_paths<&Config::tls_certificate>
    },
    ConfigKey{
        "tls_key", "archivos", "", "Llaves privadas PEM, una por certificado y en el mismo orden.",
        take_paths<&Config::tls_key>
    },
    ConfigKey{
        "database", "conexión", "",
        "PostgreSQL, como lo entiende libpq: host=/run/postgresql dbname=urdimbre, o postgresql://… Obligatoria.",
        take_text<&Config::database>
    },
    ConfigKey{
        "redis", "URL", "",
        "Avisos entre nodos y presencia: redis://… o unix:///…; vacío: un solo nodo.", take_redis
    },
    ConfigKey{
        "web_root", "carpeta", "", "El cliente web ya construido; vacío: no se sirve ninguno.",
        take_text<&Config::web_root>
    },
    ConfigKey{
        "public_url", "URL", "",
        "La dirección que abren las personas, para los enlaces que se imprimen; vacía: la primera de listen.",
        take_public_url
    },
    ConfigKey{
        "origins", "orígenes", "", "Otros orígenes desde los que se puede entrar con cookie, además del propio.",
        take_origins
    },
    ConfigKey{
        "trusted_proxies", "redes", "",
        "Quiénes pueden decir por otros la dirección y el protocolo (X-Forwarded-For, X-Forwarded-Proto).", take_networks<&Config::trusted_proxies>
    },
    ConfigKey{
        "metrics_from", "redes", "127.0.0.0/8, ::1",
        "Desde dónde se pueden leer las métricas (/metrics); vacío: de ninguna parte.", take_networks<&Config::metrics_from>
    },
    ConfigKey{
        "node", "nombre", "", "Cómo se llama este nodo en registros y métricas; vacío: el nombre de la máquina.",
        take_text<&Config::node>
    },
    ConfigKey{
        "turn_urls", "URL", "",
        "Relevos de las llamadas: turn:… y turns:… (coturn con use-auth-secret), varios separados por comas; vacío: las "
        "llamadas se conectan solo donde las redes de las personas se alcanzan.",
        take_turn_urls
    },
    ConfigKey{
        "turn_secret_file", "archivo", "",
        "El secreto que este servidor comparte con los relevos (static-auth-secret), solo, en una línea.",
        take_text<&Config::turn_secret_file>
    },
    ConfigKey{
        "workers", "número", "4", "Hilos para lo que espera al disco o a la base de datos.",
        take_count<&Config::workers, 1, 256>
    },
    ConfigKey{
        "database_connections", "número", "6", "Conexiones a PostgreSQL.",
        take_count<&Config::database_connections, 1, 256>
    },
    ConfigKey{
        "connections_max", "número", "20000", "Conexiones a la vez en este nodo.",
        take_count<&Config::connections_max, 1, 1'000'000>
    },
    ConfigKey{
        "connections_per_address_max", "número", "2000",
        "Conexiones a la vez desde una dirección; una escuela entera puede tener una sola.",
        take_count<&Config::connections_per_address_max, 1, 1'000'000>
    },
    ConfigKey{
        "outbound_bytes_max", "bytes", "1M",
        "Lo que espera por un cliente que lee despacio; si es más, se le cierra y retoma después.",
        take_count<&Config::outbound_bytes_max, 64 * 1024, 64 * mebibyte>
    },
    ConfigKey{
        "frames_per_second", "número", "50", "Mensajes por segundo que se leen de una conexión.",
        take_count<&Config::frames_per_second, 1, 1'000'000>
    },
    ConfigKey{
        "frames_burst", "número", "200", "Mensajes que se leen de una vez antes de frenar.",
        take_count<&Config::frames_burst, 1, 1'000'000>
    },
    ConfigKey{
        "http_header_bytes_max", "bytes", "16k", "Encabezados de una petición.",
        take_count<&Config::http_header_bytes_max, 1024, mebibyte>
    },
    ConfigKey{
        "http_body_bytes_max", "bytes", "128k", "Cuerpo de una petición.",
        take_count<&Config::http_body_bytes_max, 1024, 16 * mebibyte>
    },
    ConfigKey{
        "identifications_max", "número", "64", "Ingresos que se comprueban a la vez.",
        take_count<&Config::identifications_max, 1, 10'000>
    },
    ConfigKey{
        "identifications_waiting_max", "número", "2000",
        "Ingresos que esperan su turno; a los demás se les pide volver en unos segundos.",
        take_count<&Config::identifications_waiting_max, 0, 1'000'000>
    },
    ConfigKey{
        "file_space_bytes_max", "bytes", "20G", "Lo que pueden ocupar entre todos los archivos de un espacio.",
        take_count<&Config::file_space_bytes_max, mebibyte, mebibyte << 20>
    },
    ConfigKey{
        "recording_space_bytes_max", "bytes", "8G", "Lo que pueden ocupar las grabaciones de clases de un espacio, con lo que se prepara de ellas.",
        take_count<&Config::recording_space_bytes_max, mebibyte, mebibyte << 20>
    },
    ConfigKey{
        "ffmpeg", "programa", "ffmpeg", "Con qué prepara `render` el sonido y la imagen de las grabaciones.",
        take_text<&Config::ffmpeg>
    },
    ConfigKey{
        "render_directory", "carpeta", "/tmp", "Donde `render` trabaja: necesita espacio para la grabación más grande, y nada queda allí.",
        take_text<&Config::render_directory>
    },
    ConfigKey{
        "render_lease", "duración", "60s", "Si un `render` se pierde, otro sigue con lo suyo después de este tiempo.",
        take_seconds<&Config::render_lease, 2, 3600>
    },
    ConfigKey{
        "uploads_max", "número", "32", "Partes de archivos (de 1 MiB) que se reciben a la vez; las demás esperan su turno.",
        take_count<&Config::uploads_max, 1, 10'000>
    },
    ConfigKey{
        "downloads_max", "número", "256", "Archivos que se envían a la vez; los demás esperan su turno.",
        take_count<&Config::downloads_max, 1, 10'000>
    },
    ConfigKey{
        "header_timeout", "duración", "10s", "Para completar los encabezados, y el saludo de TLS.",
        take_seconds<&Config::header_timeout, 1, 300>
    },
    ConfigKey{
        "body_timeout", "duración", "20s", "Para completar el cuerpo, y para leer la respuesta.",
        take_seconds<&Config::body_timeout, 1, 600>
    },
    ConfigKey{
        "keep_alive_timeout", "duración", "60s", "Espera de otra petición por la misma conexión.",
        take_seconds<&Config::keep_alive_timeout, 1, 3600>
    },
    ConfigKey{
        "websocket_idle_timeout", "duración", "60s",
        "Silencio tras el que se da por perdida una conexión; a la mitad se le pregunta si vive.",
        take_seconds<&Config::websocket_idle_timeout, 2, 3600>
    },
    ConfigKey{
        "drain_timeout", "duración", "20s", "Al detenerse, cuánto se espera a que los clientes se vayan a otro nodo.",
        take_seconds<&Config::drain_timeout, 0, 600>
    },
    ConfigKey{
        "log_level", "debug | info | warning | error", "info", "Desde qué gravedad se registra.", take_log_level
    },
    ConfigKey{"log_format", "logfmt | json", "logfmt", "Forma de cada línea del registro.", take_log_format},
    ConfigKey{
        "unsafe_storage", "1 | 0", "0",
        "Acepta una base de datos que puede perder lo confirmado (fsync apagado). Solo para pruebas.",
        take_flag<&Config::unsafe_storage>
    },
    ConfigKey{
        "demo", "1 | 0", "0", "Sirve una base de datos nacida como demostración, con entrada sin llave.",
        take_flag<&Config::demo>
    },
};

}  // namespace

std::span<const ConfigKey> config_keys() { return keys; }

std::string config_help() {
    std::string out =
        "Cada ajuste se puede dar en un archivo (--config ruta o URDIMBRE_CONFIG; líneas clave = "
        "valor),\n"
        "en el ambiente (URDIMBRE_CLAVE) o en la línea de órdenes (--clave=valor); vale el último "
        "de estos.\n";
    for (const ConfigKey& key : keys) {
        out += '\n';
        out += key.name;
        out += " = ";
        out += key.form;
        if (!key.standard.empty()) {
            out += "   (si no se da: ";
            out += key.standard;
            out += ')';
        }
        out += "\n    ";
        out += key.meaning;
        out += '\n';
    }
    return out;
}

}  // namespace urdimbre::support
