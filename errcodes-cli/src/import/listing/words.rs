//! Words of headers in many languages, by the column that they name.

use crate::import::bind::normal;

/// Words of headers, by the column that they name. Whole texts first; else a word within decides.
const WORDS: &[(&str, &[&str])] = &[
    (
        "http_status",
        &[
            "http",
            "http status",
            "http code",
            "http status code",
            "status code",
            "statuscode",
            "status",
            "httpステータスコード",
            "ステータスコード",
            "http状态码",
            "statut http",
            "code http",
            "http-status",
            "http_status",
            "httpstatus",
        ],
    ),
    (
        "code",
        &[
            "code",
            "error code",
            "errorcode",
            "error_code",
            "error",
            "number",
            "no",
            "no.",
            "nr",
            "nr.",
            "id",
            "value",
            "code value",
            "fehlercode",
            "fehlernummer",
            "code d'erreur",
            "code retour",
            "código",
            "codigo",
            "codice",
            "コード",
            "エラーコード",
            "错误码",
            "代码",
            "response code",
            "result code",
            "reason code",
            "return code",
            "status code value",
            "kod",
            "fault",
        ],
    ),
    (
        "name",
        &[
            "name",
            "symbol",
            "constant",
            "error name",
            "code name",
            "identifier",
            "key",
            "nom",
            "nombre",
            "名前",
            "エラー名",
            "名称",
            "bezeichnung",
        ],
    ),
    (
        "resolution",
        &[
            "resolution",
            "action",
            "solution",
            "remedy",
            "what to do",
            "how to fix",
            "maßnahme",
            "massnahme",
            "lösung",
            "behebung",
            "recommended action",
            "対処",
            "対処方法",
            "エラー解決方法",
            "解决方法",
            "recommendation",
            "fix",
        ],
    ),
    ("cause", &["cause", "reason", "ursache", "grund", "raison", "原因"]),
    (
        "message",
        &[
            "message",
            "error message",
            "text",
            "meldung",
            "fehlertext",
            "message d'erreur",
            "mensaje",
            "エラーメッセージ",
            "メッセージ",
            "错误信息",
        ],
    ),
    (
        "description",
        &[
            "description",
            "meaning",
            "explanation",
            "details",
            "detail",
            "definition",
            "code definition",
            "beschreibung",
            "bedeutung",
            "signification",
            "libellé",
            "descripción",
            "descrizione",
            "説明",
            "内容",
            "描述",
            "说明",
            "comment",
        ],
    ),
    ("category", &["category", "group", "type", "gruppe", "kategorie", "catégorie", "分類", "类型", "kind", "class"]),
];

/// What a column seems to be.
pub(super) fn meaning(header: &str) -> Option<&'static str> {
    let header = normal(header);
    let parts: Vec<&str> = header.rsplit(" / ").collect();
    let last = parts.first().copied().unwrap_or_default();
    let whole = WORDS
        .iter()
        .find(|(_, words)| words.contains(&header.as_str()))
        .or_else(|| parts.iter().find_map(|part| WORDS.iter().find(|(_, words)| words.contains(part))));
    let within = || {
        WORDS.iter().find(|(_, words)| {
            words.iter().filter(|word| word.len() > 4 || !word.is_ascii()).any(|word| last.contains(word))
        })
    };
    whole.or_else(within).map(|(name, _)| *name)
}
