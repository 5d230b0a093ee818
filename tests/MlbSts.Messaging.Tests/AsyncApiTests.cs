using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlbSts.Messaging.Bootstrap;
using MlbSts.Testing;
using YamlDotNet.RepresentationModel;

namespace MlbSts.Messaging.Tests;

/// <summary><c>docs/asyncapi.yaml</c> is kept by hand; these say where it has fallen behind the code.</summary>
public sealed class AsyncApiTests
{
    private static readonly YamlMappingNode Document = Load();

    private static IEnumerable<Type> MessageTypes =>
        typeof(IMessage)
            .Assembly.GetTypes()
            .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IMessage)));

    [Fact]
    public void It_has_every_topic_with_its_partitions_retention_and_clean_up()
    {
        var documented = Map(Document, "channels")
            .Children.Values.Cast<YamlMappingNode>()
            .Select(channel =>
            {
                var kafka = Map(channel, "bindings", "kafka");
                var settings = Map(kafka, "topicConfiguration");
                return (
                    Text(channel, "address"),
                    int.Parse(Text(kafka, "partitions"), CultureInfo.InvariantCulture),
                    Texts(settings["cleanup.policy"]).Single(),
                    Text(settings, "retention.ms")
                );
            });
        var meant = TopicPlan
            .Create("")
            .Select(topic =>
                (topic.Name, topic.Partitions, TopicPlan.SettingsOf(topic)["cleanup.policy"], TopicPlan.SettingsOf(topic)["retention.ms"])
            );
        Assert.Equal(meant.Order(), documented.Order());
    }

    [Fact]
    public void Each_topic_has_the_messages_that_the_code_sends_there()
    {
        var documented = Map(Document, "channels")
            .Children.Values.Cast<YamlMappingNode>()
            .SelectMany(channel =>
                Map(channel, "messages").Children.Keys.Select(message => (Topic: Text(channel, "address"), Message: message.ToString()))
            )
            .Where(pair => pair.Message != "DeadLetter");
        Assert.Equal(MessageTypes.Select(type => (TopicOf(type), type.Name)).Order(), documented.Order());
    }

    [Fact]
    public void Each_message_has_its_CloudEvents_type_and_its_payload()
    {
        foreach (var type in MessageTypes)
        {
            var message = Map(Document, "components", "messages", type.Name);
            Assert.Equal("mlbsts." + type.Name, Text(message, "name"));
            Assert.Equal($"#/components/schemas/{type.Name}", Text(Map(message, "payload"), "$ref"));
        }
    }

    [Fact]
    public void Each_payload_has_the_properties_that_the_code_writes()
    {
        var seen = new HashSet<Type>();
        var left = new Queue<Type>(MessageTypes);
        while (left.TryDequeue(out var type))
        {
            if (!seen.Add(type))
                continue;
            var schema = Map(Document, "components", "schemas", type.Name);
            if (type.IsEnum)
            {
                Assert.Equal(Enum.GetNames(type), Texts(schema["enum"]));
                continue;
            }
            // Ignored properties have no getter.
            var properties = MessageJson.Options.GetTypeInfo(type).Properties.Where(property => property.Get is not null).ToArray();
            var names = properties.Select(property => property.Name).Order(StringComparer.Ordinal).ToArray();
            Assert.Equal(names, Map(schema, "properties").Children.Keys.Select(key => key.ToString()).Order(StringComparer.Ordinal));
            Assert.Equal(
                properties.Where(property => property.IsRequired).Select(property => property.Name).Order(StringComparer.Ordinal),
                Texts(schema["required"]).Order(StringComparer.Ordinal)
            );
            foreach (var property in properties)
            {
                Assert.Equal(
                    property.IsGetNullable || Nullable.GetUnderlyingType(property.PropertyType) is not null,
                    MayBeNull(Map(schema, "properties", property.Name))
                );
                if (Described(property.PropertyType) is { } further)
                    left.Enqueue(further);
            }
        }
        Assert.Contains(typeof(Messages.Situation), seen);
        Assert.Contains(typeof(Domain.GameState), seen);
    }

    /// <summary>The record or enumeration within a property's type, where it is one of ours with a schema of its own kind.</summary>
    private static Type? Described(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType)
            type = type.GetGenericArguments()[0];
        var ours = type.Assembly == typeof(IMessage).Assembly || type.Assembly == typeof(Domain.GamePk).Assembly;
        return ours && (type.IsEnum || MessageJson.Options.GetTypeInfo(type).Kind == JsonTypeInfoKind.Object) ? type : null;
    }

    private static bool MayBeNull(YamlMappingNode property) =>
        property.Children.TryGetValue("oneOf", out var choices)
            ? ((YamlSequenceNode)choices).Any(choice =>
                choice is YamlMappingNode map && map.Children.TryGetValue("type", out var type) && type.ToString() == "null"
            )
            : property.Children.TryGetValue("type", out var types) && types is YamlSequenceNode several && Texts(several).Contains("null");

    private static string TopicOf(Type type) => (string)type.GetProperty(nameof(IMessage.Topic))!.GetValue(null)!;

    private static YamlMappingNode Load()
    {
        using var reader = new StreamReader(Path.Combine(TestData.RepositoryRoot, "docs", "asyncapi.yaml"));
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }

    private static YamlMappingNode Map(YamlMappingNode node, params string[] path) =>
        path.Aggregate(node, (at, name) => (YamlMappingNode)at[name]);

    private static string Text(YamlMappingNode node, string name) => ((YamlScalarNode)node[name]).Value!;

    private static string[] Texts(YamlNode node) => [.. ((YamlSequenceNode)node).Select(item => ((YamlScalarNode)item).Value!)];
}
