using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using MlbSts.Messaging;
using MlbSts.ServiceDefaults.Configuration;

namespace MlbSts.ServiceDefaults.Admin;

/// <summary>Endpoints need a bearer token with a role: each names the one, or that it needs none.</summary>
public static class AccessPolicies
{
    private const int MinimumKeyBytes = 32;

    /// <summary>
    /// The name of the policy of a role: <c>reader</c>, <c>operator</c> or <c>admin</c>. Who has a higher role meets it too.
    /// </summary>
    public static string Of(Role role) =>
        role switch
        {
            Role.Reader => "reader",
            Role.Operator => "operator",
            Role.Admin => "admin",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
        };

    /// <summary>The endpoints are for those who have the role, or a higher one.</summary>
    public static TBuilder RequireRole<TBuilder>(this TBuilder endpoints, Role role)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireAuthorization(Of(role));

    /// <summary>The endpoint gives a command, and is for those who may.</summary>
    public static RouteHandlerBuilder RequireRoleOf<TCommand>(this RouteHandlerBuilder endpoint)
        where TCommand : ICommand => endpoint.RequireRole(TCommand.Needs);

    internal static void AddAccessPolicies(this IHostApplicationBuilder builder)
    {
        builder
            .Services.AddValidatedOptions<AuthOptions>("Auth")
            .Validate(
                auth => auth.SigningKeyFile is null || HasKey(auth.SigningKeyFile),
                $"Auth:SigningKeyFile must name a readable file with a key of at least {MinimumKeyBytes} bytes."
            )
            .Validate(
                auth => Roles(auth).Distinct(StringComparer.Ordinal).Count() == 3,
                "Auth:ReaderRole, Auth:OperatorRole and Auth:AdminRole must be three different names."
            )
            // A handler that is refused its authority fails every request, those for health and metrics too: better not to start.
            .Validate(
                auth => auth.Authority is null || auth.Authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase),
                "Auth:Authority must be the https address of an OpenID Connect issuer, or empty."
            );
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder
            .Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
            .Configure<IOptions<AuthOptions>>((bearer, auth) => Configure(bearer, auth.Value));
        builder.Services.AddAuthorization();
        builder
            .Services.AddOptions<AuthorizationOptions>()
            .Configure<IOptions<AuthOptions>>(
                (authorization, auth) =>
                {
                    foreach (var role in Enum.GetValues<Role>())
                        authorization.AddPolicy(
                            Of(role),
                            policy => policy.RequireAuthenticatedUser().RequireRole(Roles(auth.Value)[(int)role..])
                        );
                }
            );
    }

    // In the order of the roles, so that the higher ones stand behind.
    private static string[] Roles(AuthOptions auth) => [auth.ReaderRole, auth.OperatorRole, auth.AdminRole];

    private static void Configure(JwtBearerOptions bearer, AuthOptions auth)
    {
        bearer.Authority = auth.Authority;
        bearer.TokenValidationParameters.ValidAudience = auth.Audience;
        bearer.TokenValidationParameters.RoleClaimType = "role";
        bearer.MapInboundClaims = false;
        if (auth.SigningKeyFile is not null)
        {
            bearer.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(File.ReadAllBytes(auth.SigningKeyFile));
            bearer.TokenValidationParameters.ValidIssuer = auth.Audience;
            if (auth.Authority is null)
                bearer.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
        }
    }

    private static bool HasKey(string file)
    {
        try
        {
            return File.ReadAllBytes(file).Length >= MinimumKeyBytes;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
