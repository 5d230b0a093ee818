using System.ComponentModel.DataAnnotations;

namespace MlbSts.ServiceDefaults.Admin;

/// <summary>
/// Who may call the endpoints that need a role (<c>Auth:*</c>). With neither an authority nor a key file, each of them answers 401.
/// </summary>
public sealed class AuthOptions
{
    /// <summary>The OpenID Connect issuer whose tokens are accepted.</summary>
    [Url(ErrorMessage = "an http(s) address of an OpenID Connect issuer is expected.")]
    public string? Authority { get; set; }

    /// <summary>The audience a token must name.</summary>
    [Required(ErrorMessage = "a name is expected."), StringLength(200, ErrorMessage = "at most 200 characters.")]
    public string Audience { get; set; } = "mlbsts";

    /// <summary>
    /// A file with a symmetric key of at least 32 bytes, for installations without an issuer: tokens signed with it (HS256) are accepted.
    /// </summary>
    public string? SigningKeyFile { get; set; }

    /// <summary>The role of those who may see how things stand.</summary>
    [Required(ErrorMessage = "a role's name is expected.")]
    public string ReaderRole { get; set; } = "sts-reader";

    /// <summary>The role of those who may steer what runs, too.</summary>
    [Required(ErrorMessage = "a role's name is expected.")]
    public string OperatorRole { get; set; } = "sts-operator";

    /// <summary>The role of those who may do everything.</summary>
    [Required(ErrorMessage = "a role's name is expected.")]
    public string AdminRole { get; set; } = "sts-admin";
}
