using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using MlbSts.ServiceDefaults.Configuration;

namespace MlbSts.ServiceDefaults.Admin;

/// <summary>Admin endpoints need a bearer token with the admin role.</summary>
public static class AdminAccess
{
    /// <summary>The name of the policy: <c>RequireAuthorization(AdminAccess.Policy)</c>.</summary>
    public const string Policy = "admin";

    private const int MinimumKeyBytes = 32;

    internal static void AddAdminAccess(this IHostApplicationBuilder builder)
    {
        builder.Services.AddValidatedOptions<AuthOptions>("Auth")
            .Validate(auth => auth.SigningKeyFile is null || HasKey(auth.SigningKeyFile), $"Auth:SigningKeyFile must name a readable file with a key of at least {MinimumKeyBytes} bytes.");
        // A handler that is refused its authority fails every request, those for health and metrics too: better not to start.
        builder.Services.AddOptions<AuthOptions>().Validate(
            auth => auth.Authority is null || auth.Authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase), "Auth:Authority must be the https address of an OpenID Connect issuer, or empty.");
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
        builder.Services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme).Configure<IOptions<AuthOptions>>((bearer, auth) => Configure(bearer, auth.Value));
        builder.Services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy.RequireAuthenticatedUser()
            .RequireAssertion(context => context.User.IsInRole(builder.Configuration["Auth:AdminRole"] ?? new AuthOptions().AdminRole)));
    }

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
