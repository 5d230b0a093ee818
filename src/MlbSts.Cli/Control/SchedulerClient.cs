using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MlbSts.ServiceDefaults;

namespace MlbSts.Cli.Control;

/// <summary>Asks a Scheduler over HTTP, and says in a sentence why it does not answer as it should.</summary>
internal sealed class SchedulerClient : IDisposable
{
    /// <summary>Where the Scheduler is, where <c>--scheduler</c> does not say.</summary>
    public const string AddressVariable = "MLBSTS_SCHEDULER";

    /// <summary>The token, where <c>--token-file</c> names none.</summary>
    public const string TokenVariable = "MLBSTS_TOKEN";

    private const int MostBytes = 32 << 20;

    private readonly HttpClient _http;

    /// <summary>A client.</summary>
    /// <param name="address">Where the Scheduler is.</param>
    /// <param name="tokenFile">A file with the token.</param>
    /// <exception cref="CommandException">The address is none, or the file cannot be read.</exception>
    public SchedulerClient(string? address, string? tokenFile)
    {
        var text = address ?? Environment.GetEnvironmentVariable(AddressVariable) ?? ServiceEndpoint.Scheduler.DefaultUrl;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new CommandException($"'{text}' is no address of a Scheduler: http://host:port is one.");
        _http = new HttpClient
        {
            BaseAddress = uri,
            MaxResponseContentBufferSize = MostBytes,
            Timeout = TimeSpan.FromSeconds(30),
        };
        var token = tokenFile is null ? Environment.GetEnvironmentVariable(TokenVariable) : File.ReadAllText(tokenFile);
        if (token?.Trim() is { Length: > 0 } given)
            _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", given);
    }

    /// <summary>Asks for something.</summary>
    /// <exception cref="CommandException">It was not to be had.</exception>
    public Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken) =>
        AskAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);

    /// <summary>Gives a command.</summary>
    /// <returns>What is so now.</returns>
    /// <exception cref="CommandException">It is refused, or nobody took it.</exception>
    public async Task<string> CommandAsync(string path, object body, CancellationToken cancellationToken)
    {
        var answer = await AskAsync(
            new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) },
            cancellationToken
        );
        return answer.GetProperty("why").GetString() ?? "";
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement> AskAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using (request)
        {
            try
            {
                using var answer = await _http.SendAsync(request, cancellationToken);
                var body = await answer.Content.ReadAsByteArrayAsync(cancellationToken);
                if (answer.IsSuccessStatusCode)
                    return JsonElement.Parse(body);
                throw new CommandException(
                    answer.StatusCode switch
                    {
                        HttpStatusCode.Unauthorized =>
                            $"The Scheduler wants a token: put one into {TokenVariable}, or name its file with --token-file.",
                        HttpStatusCode.Forbidden =>
                            "The token's role may not do that: showing needs reader, most commands operator, some admin.",
                        HttpStatusCode.BadRequest => Refusal(body),
                        var status => $"{_http.BaseAddress} answered {(int)status}: is it a Scheduler?",
                    }
                );
            }
            catch (Exception exception)
                when (exception is HttpRequestException or JsonException
                    || exception is TaskCanceledException && !cancellationToken.IsCancellationRequested
                )
            {
                throw new CommandException(
                    $"No Scheduler answers at {_http.BaseAddress} ({exception.Message}): name it with --scheduler or {AddressVariable}.",
                    exception
                );
            }
        }
    }

    private static string Refusal(byte[] body)
    {
        var problem = JsonElement.Parse(body);
        var why = problem.TryGetProperty("detail", out var detail) ? detail.GetString() : "It is refused.";
        return problem.TryGetProperty("allowed", out var allowed) && allowed.GetArrayLength() > 0
            ? $"{why} Allowed: {string.Join(", ", allowed.EnumerateArray().Select(one => one.GetString()))}."
            : $"{why}";
    }
}
