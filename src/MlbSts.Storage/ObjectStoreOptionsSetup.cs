using System.Data.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace MlbSts.Storage;

/// <summary>Fills in what the connection string and the key files give, and refuses what cannot work.</summary>
internal sealed class ObjectStoreOptionsSetup(IConfiguration configuration)
    : IPostConfigureOptions<ObjectStoreOptions>,
        IValidateOptions<ObjectStoreOptions>
{
    private readonly List<string> _unreadable = [];

    public void PostConfigure(string? name, ObjectStoreOptions options)
    {
        _unreadable.Clear();
        options.Kind = options.Kind.Trim().ToLowerInvariant();
        if (configuration.GetConnectionString(ObjectStoreOptions.ConnectionName) is { Length: > 0 } connection)
            ApplyConnection(connection, options);
        options.AccessKey = FromFile(options.AccessKey, options.AccessKeyFile, nameof(options.AccessKeyFile));
        options.SecretKey = FromFile(options.SecretKey, options.SecretKeyFile, nameof(options.SecretKeyFile));
    }

    public ValidateOptionsResult Validate(string? name, ObjectStoreOptions options)
    {
        var failures = new List<string>(_unreadable);
        if (options.Kind == ObjectStoreOptions.FileKind)
            ValidateFile(options, failures);
        else if (options.Kind == ObjectStoreOptions.S3Kind)
            ValidateS3(options, failures);
        else
            failures.Add(
                $"{Setting(nameof(options.Kind))} is '{options.Kind}'; allowed: {ObjectStoreOptions.FileKind}, {ObjectStoreOptions.S3Kind}."
            );
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void ValidateFile(ObjectStoreOptions options, List<string> failures)
    {
        if (string.IsNullOrWhiteSpace(options.Path))
            failures.Add($"{Setting(nameof(options.Path))} is empty; it must name a folder, for example data/objects.");
        else if (File.Exists(options.Path))
            failures.Add($"{Setting(nameof(options.Path))} is '{options.Path}', which is a file; it must name a folder.");
        if (options.SweepInterval < TimeSpan.FromMinutes(1) || options.SweepInterval > TimeSpan.FromDays(7))
            failures.Add($"{Setting(nameof(options.SweepInterval))} is {options.SweepInterval}; allowed: 00:01:00 to 7.00:00:00.");
    }

    private static void ValidateS3(ObjectStoreOptions options, List<string> failures)
    {
        var isAddress =
            Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address is { AbsolutePath: "/", Query: "", UserInfo: "" };
        if (!isAddress)
            failures.Add(
                $"{Setting(nameof(options.Endpoint))} must be http://host:port or https://host:port without a path or user; {(options.Endpoint.Length == 0 ? "it is not set" : "it is something else")}."
            );
        if (options.AccessKey.Length == 0)
            failures.Add(
                $"{Setting(nameof(options.AccessKey))} is not set; set it, {Setting(nameof(options.AccessKeyFile))}, or the connection string {ObjectStoreOptions.ConnectionName}."
            );
        if (options.SecretKey.Length == 0)
            failures.Add(
                $"{Setting(nameof(options.SecretKey))} is not set; set it, {Setting(nameof(options.SecretKeyFile))}, or the connection string {ObjectStoreOptions.ConnectionName}."
            );
        if (string.IsNullOrWhiteSpace(options.Region))
            failures.Add($"{Setting(nameof(options.Region))} is empty; it must be a region's name, for example us-east-1.");
        if (options.RequestTimeout < TimeSpan.FromSeconds(1) || options.RequestTimeout > TimeSpan.FromMinutes(10))
            failures.Add($"{Setting(nameof(options.RequestTimeout))} is {options.RequestTimeout}; allowed: 00:00:01 to 00:10:00.");
        if (options.Retries is < 0 or > 20)
            failures.Add($"{Setting(nameof(options.Retries))} is {options.Retries}; allowed: 0 to 20.");
    }

    private void ApplyConnection(string connection, ObjectStoreOptions options)
    {
        var parts = new DbConnectionStringBuilder();
        try
        {
            parts.ConnectionString = connection;
        }
        catch (ArgumentException)
        {
            _unreadable.Add(
                $"ConnectionStrings:{ObjectStoreOptions.ConnectionName} must have the form Endpoint=http://host:port;AccessKey=...;SecretKey=..."
            );
            return;
        }
        if (configuration[Setting(nameof(options.Kind))] is null)
            options.Kind = ObjectStoreOptions.S3Kind;
        string Or(string set, string part) => set.Length == 0 && parts.TryGetValue(part, out var value) ? (string)value : set;
        options.Endpoint = Or(options.Endpoint, "Endpoint").TrimEnd('/');
        if (options.AccessKeyFile.Length == 0)
            options.AccessKey = Or(options.AccessKey, "AccessKey");
        if (options.SecretKeyFile.Length == 0)
            options.SecretKey = Or(options.SecretKey, "SecretKey");
        if (configuration[Setting(nameof(options.Region))] is null)
            options.Region = Or("", "Region") is { Length: > 0 } region ? region : options.Region;
    }

    private string FromFile(string key, string file, string setting)
    {
        if (file.Length == 0)
            return key;
        if (key.Length > 0)
        {
            _unreadable.Add($"{Setting(setting)} and {Setting(setting[..^"File".Length])} are both set; allowed: one of them.");
            return key;
        }
        try
        {
            return File.ReadLines(file).FirstOrDefault()?.Trim() ?? "";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add($"{Setting(setting)} names '{file}', which cannot be read: {exception.Message}");
            return "";
        }
    }

    private static string Setting(string name) => $"{ObjectStoreOptions.Section}:{name}";
}
